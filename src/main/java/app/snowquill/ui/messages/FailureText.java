package app.snowquill.ui.messages;

import app.snowquill.ui.common.Strings;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Turns an exception into a {@link Failure}. The program's own exceptions carry sentences for the author: the first becomes
 * the title, the others the detail. Any other exception is an error of the program and is named as such.
 */
public final class FailureText {
    private static final int LONGEST_TITLE = 90;

    private final Strings strings;

    public FailureText(Strings strings) {
        this.strings = strings;
    }

    public Failure of(Throwable thrown) {
        Throwable cause = cause(thrown);
        String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
        if (!isOurs(cause) || message.isEmpty()) {
            return new Failure(strings.text("messages.unexpected"), strings.text("messages.unexpected-detail"), "", "",
                    cause.getClass().getSimpleName());
        }
        int end = endOfFirstSentence(message);
        if (end > LONGEST_TITLE) {
            return new Failure(strings.text("messages.did-not-work"), message, "", "", "");
        }
        String title = message.substring(0, end);
        return new Failure(title.endsWith(".") ? title.substring(0, title.length() - 1) : title,
                message.substring(end).strip(), "", "", "");
    }

    /** The exception inside the wrappings that futures put around it. */
    public static Throwable cause(Throwable thrown) {
        Throwable inner = thrown;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException) && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    /** Only what the program threw itself, and refusals of arguments, hold a sentence meant for a person. */
    private static boolean isOurs(Throwable thrown) {
        return thrown.getClass().getName().startsWith("app.snowquill.") || thrown instanceof IllegalArgumentException
                || thrown instanceof IllegalStateException;
    }

    private static int endOfFirstSentence(String message) {
        for (int i = 0; i < message.length() - 1; i++) {
            boolean stop = ".?".indexOf(message.charAt(i)) >= 0 && message.charAt(i + 1) == ' ';
            if (stop && i + 2 < message.length() && Character.isUpperCase(message.charAt(i + 2))) {
                return i + 1;
            }
        }
        return message.length();
    }
}
