package app.snowquill.engine.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One event of an answer, read with distrust.
 *
 * @param content text that came with it; may be blank
 * @param tokens of the answer so far, where the server counts them
 * @param progress of the prompt, where it tells any
 * @param end of the answer, with the last event
 */
record ServerEvent(String content, OptionalInt tokens, Optional<Progress> progress, Optional<End> end) {
    /**
     * @param read tokens of the prompt so far, those known from before among them
     * @param known tokens known from before
     */
    record Progress(int read, int known) {
    }

    /**
     * @param cut whether its tokens were used up
     * @param known tokens of the prompt that were known from before
     */
    record End(boolean cut, OptionalInt known) {
    }

    /** @return empty where it is none that an answer consists of */
    static Optional<ServerEvent> read(JsonNode event) {
        if (event == null || !event.isObject() || !event.path("content").isTextual()) {
            return Optional.empty();
        }
        return Optional.of(new ServerEvent(event.get("content").textValue(), number(event.path("tokens_predicted")),
                progress(event.path("prompt_progress")), end(event)));
    }

    private static Optional<Progress> progress(JsonNode told) {
        OptionalInt processed = number(told.path("processed"));
        if (processed.isEmpty()) {
            return Optional.empty();
        }
        int known = number(told.path("cache")).orElse(0);
        return Optional.of(new Progress(Math.max(known, processed.getAsInt()), known));
    }

    private static Optional<End> end(JsonNode event) {
        if (!event.path("stop").asBoolean(false)) {
            return Optional.empty();
        }
        boolean cut = event.path("stop_type").asText().equals("limit") || event.path("stopped_limit").asBoolean(false);
        OptionalInt known = number(event.path("timings").path("cache_n"));
        if (known.isEmpty()) { // older servers tell only how much they read
            OptionalInt read = number(event.path("timings").path("prompt_n"));
            OptionalInt all = number(event.path("tokens_evaluated"));
            known = read.isPresent() && all.isPresent() ? OptionalInt.of(Math.max(0, all.getAsInt() - read.getAsInt()))
                    : OptionalInt.empty();
        }
        return Optional.of(new End(cut, known));
    }

    private static OptionalInt number(JsonNode node) {
        return node.canConvertToInt() && node.isNumber() && node.intValue() >= 0 ? OptionalInt.of(node.intValue())
                : OptionalInt.empty();
    }
}
