package app.snowquill.pipeline.writing;

/**
 * How far the model has read a prompt, before the first word of its answer.
 *
 * @param read tokens read so far, those known from before among them
 * @param known tokens that were known from an earlier prompt
 * @param all tokens of the prompt
 */
public record Reading(int read, int known, int all) {
    /** 0 to 1. */
    public double part() {
        return all <= 0 ? 0 : Math.min(1, (double) read / all);
    }
}
