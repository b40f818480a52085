package app.snowquill.scene.quality;

/**
 * One thing counted.
 *
 * @param score 0 to 1
 * @param evidence what was counted or quoted, as a sentence for the author
 */
public record Measure(double score, String evidence) {
    public Measure {
        score = Math.max(0, Math.min(1, score));
    }
}
