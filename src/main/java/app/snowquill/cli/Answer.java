package app.snowquill.cli;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a command has to say.
 *
 * @param json for programs
 * @param text the same for a person; may be several lines
 * @param problem a sentence for standard error where not all went well; else blank
 */
record Answer(ExitCode code, JsonNode json, String text, String problem) {
    static Answer of(JsonNode json, String text) {
        return new Answer(ExitCode.DONE, json, text, "");
    }
}
