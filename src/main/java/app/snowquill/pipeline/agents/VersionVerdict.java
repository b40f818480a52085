package app.snowquill.pipeline.agents;

import app.snowquill.scene.quality.Dimension;

/**
 * Which of two versions is the better one in one dimension.
 *
 * @param better the same in both orders in which they were shown; a tie otherwise
 * @param reason of the first answer
 */
public record VersionVerdict(Dimension dimension, Better better, String reason) {
    public enum Better {
        STANDING, OTHER,
        /** They do not differ, or the answer followed the order in which they stood. */
        TIE
    }
}
