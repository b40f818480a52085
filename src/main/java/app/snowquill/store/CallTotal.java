package app.snowquill.store;

/**
 * What several calls of the model came to.
 *
 * @param name what they have in common: the component, or the day they ended, "2026-11-21"
 * @param served answered without asking the model
 * @param failed without a usable answer; cancelled ones are not
 * @param tokensIn that the model read
 */
public record CallTotal(String name, int calls, int served, int failed, long tokensIn, long tokensOut, long totalMillis) {
}
