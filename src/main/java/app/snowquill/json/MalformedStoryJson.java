package app.snowquill.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/** JSON that can't be read as what it should be. The message is a sentence for a person and quotes no manuscript text. */
public final class MalformedStoryJson extends RuntimeException {
    MalformedStoryJson(String message, Throwable cause) {
        super(message, cause);
    }

    static MalformedStoryJson from(JsonProcessingException e) {
        String where = e.getLocation() == null || e.getLocation().getLineNr() < 0 ? ""
                : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
        String what = e.getOriginalMessage() == null ? "" : e.getOriginalMessage().lines().findFirst().orElse("");
        return new MalformedStoryJson("The JSON can't be read" + where + ": " + what, e);
    }
}
