package app.snowquill.engine;

/**
 * A whole answer.
 *
 * @param tokensIn tokens of the prompt, template included
 * @param tokensOut tokens of the answer
 * @param cachedTokens tokens of the prompt that were known from an earlier one
 * @param firstTokenMillis time until the first piece
 * @param totalMillis time in all
 */
public record GenerationResult(String text, FinishReason finish, int tokensIn, int tokensOut, int cachedTokens,
                               long firstTokenMillis, long totalMillis) {
    /** Speed of writing, in tokens a second; 0 where too little was written to tell. */
    public double tokensPerSecond() {
        long writing = totalMillis - firstTokenMillis;
        return tokensOut < 2 || writing <= 0 ? 0 : (tokensOut - 1) * 1000.0 / writing;
    }
}
