package app.snowquill.engine;

/**
 * A whole answer.
 *
 * @param tokensIn tokens of the prompt, template included
 * @param tokensOut tokens of the answer
 * @param cachedTokens tokens of the prompt that were known from an earlier one
 * @param firstTokenMillis time until the first piece
 * @param totalMillis time in all
 * @param served where it came from; where the model did not write it now, its tokens are
 *               those of its writing and its times those of this call
 */
public record GenerationResult(String text, FinishReason finish, int tokensIn, int tokensOut, int cachedTokens,
                               long firstTokenMillis, long totalMillis, Served served) {
    /** Written by the model. */
    public GenerationResult(String text, FinishReason finish, int tokensIn, int tokensOut, int cachedTokens,
                            long firstTokenMillis, long totalMillis) {
        this(text, finish, tokensIn, tokensOut, cachedTokens, firstTokenMillis, totalMillis, Served.MODEL);
    }

    public GenerationResult from(Served other) {
        return new GenerationResult(text, finish, tokensIn, tokensOut, cachedTokens, firstTokenMillis, totalMillis, other);
    }

    /** Speed of writing, in tokens a second; 0 where too little was written to tell. */
    public double tokensPerSecond() {
        long writing = totalMillis - firstTokenMillis;
        return tokensOut < 2 || writing <= 0 ? 0 : (tokensOut - 1) * 1000.0 / writing;
    }
}
