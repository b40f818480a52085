package app.snowquill.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** JSON that can't be read as what it should be. The message is a sentence for a person and quotes no manuscript text. */
public final class MalformedStoryJson extends RuntimeException {
    MalformedStoryJson(String message, Throwable cause) {
        super(message, cause);
    }

    static MalformedStoryJson from(JsonProcessingException e) {
        String where = e.getLocation() == null || e.getLocation().getLineNr() < 0 ? ""
                : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
        return new MalformedStoryJson("The JSON can't be read" + where + ": " + what(e), e);
    }

    private static String what(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no field “" + unknown.getPropertyName() + "”; there are "
                    + unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")) + ".";
        }
        if (e instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("No content") ? "it is empty."
                    : field(mismatched) + " must be " + wanted(mismatched) + ".";
        }
        if (e instanceof JsonEOFException) {
            return "it ends too early.";
        }
        if (e instanceof JsonMappingException mapping && mapping.getCause() instanceof IllegalArgumentException reason) {
            return reason.getMessage();
        }
        String said = e.getOriginalMessage() == null ? "" : e.getOriginalMessage().lines().findFirst().orElse("");
        return said.isEmpty() || said.contains("app.snowquill") ? "it is not what is kept here." : said;
    }

    private static String field(JsonMappingException e) {
        List<String> names = e.getPath().stream().map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null).toList();
        return names.isEmpty() ? "it" : "“" + String.join(".", names) + "”";
    }

    private static String wanted(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        if (type.isEnum()) {
            return "one of " + Arrays.stream(type.getEnumConstants()).map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        return type == String.class ? "a text" : List.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
