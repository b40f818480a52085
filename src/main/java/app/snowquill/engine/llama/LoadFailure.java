package app.snowquill.engine.llama;

import app.snowquill.engine.running.LastWords;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says in a sentence why a model was not loaded, from what the worker and the native library left behind. Pure. */
final class LoadFailure {
    private static final Pattern MISSING_LIBRARY = Pattern.compile("(lib[\\w.+-]+): cannot open shared object file");

    private LoadFailure() {
    }

    /** The worker said so itself. */
    static String told(JsonNode failed, LastWords words) {
        String message = failed.path("message").asText();
        if (!failed.path("library").asBoolean()) {
            return from(words, message);
        }
        Matcher missing = MISSING_LIBRARY.matcher(message);
        return missing.find() ? "The model could not be loaded: the system library " + missing.group(1) + " is missing. "
                + "Install it (libgomp.so.1 is in the package libgomp1 on most systems), then load the model again."
                : "The model could not be loaded: the library that runs models can't be opened on this computer. " + message;
    }

    /** The worker ended. */
    static String ended(LastWords words) {
        return from(words, "The process that runs the model ended while loading it; the file may be damaged, or this "
                + "program's engine may not be made for it.");
    }

    private static String from(LastWords words, String otherwise) {
        String known = words.loadFailure().orElse("");
        if (Stream.of("failed to allocate", "insufficient memory", "Cannot allocate memory", "bad_alloc").anyMatch(words::said)) {
            return "The model could not be loaded: there is not enough memory for it. Choose a smaller model, or a smaller "
                    + "context or fewer answers at once in the settings.";
        }
        return "The model could not be loaded: " + (known.isEmpty() ? otherwise : known + ".");
    }
}
