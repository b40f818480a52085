package app.snowquill.engine;

/**
 * A loaded model.
 *
 * @param name as its file names it
 * @param identity tells this file from every other: a hash of its header and size; part of every cache and idempotency key
 * @param contextTokens tokens of one request, prompt and answer together
 * @param slots answers it can write at once
 */
public record ModelInfo(String name, String identity, int contextTokens, int slots, long loadMillis) {
}
