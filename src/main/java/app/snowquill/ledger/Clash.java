package app.snowquill.ledger;

import app.snowquill.story.Fact;

/**
 * Two facts that can't both be so.
 *
 * @param one the earlier in the story
 * @param other the later
 * @param rule short id: "trait", "life" ...
 * @param certainty how sure; what rests on words alone is {@link Agreement#UNLIKELY}
 */
public record Clash(Fact one, Fact other, String rule, Certainty certainty) {
    /** How sure it is. */
    public enum Certainty {
        SURE, LIKELY
    }
}
