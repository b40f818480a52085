package app.snowquill.engine;

import java.util.Optional;

/**
 * A loaded model.
 *
 * @param name as its file names it
 * @param identity tells this file from every other: a hash of its header and size; part of every cache and idempotency key
 * @param contextTokens tokens of one request, prompt and answer together
 * @param slots answers it can write at once
 * @param awayHost the host that prompts go to; empty while they stay on this computer
 */
public record ModelInfo(String name, String identity, int contextTokens, int slots, long loadMillis,
                        Optional<String> awayHost) {
    /** A model on this computer. */
    public ModelInfo(String name, String identity, int contextTokens, int slots, long loadMillis) {
        this(name, identity, contextTokens, slots, loadMillis, Optional.empty());
    }
}
