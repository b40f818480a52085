package app.snowquill.engine.llama;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many tokens stand behind a piece of an answer. A piece is one token, but where a character is made of several the
 * native code holds it back until it is whole, and the tokens before the last arrive unseen. Lives in the worker.
 */
final class TokenCounts {
    private static final int MOST_KNOWN = 4_096;

    private final NativeModel model;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    TokenCounts(NativeModel model) {
        this.model = model;
    }

    int of(String piece) {
        if (piece.chars().allMatch(c -> c < 0x80)) {
            return 1;
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(piece, text -> Math.max(1, model.encode("\n" + text).length
                - model.encode("\n").length));
    }
}
