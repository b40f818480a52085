package app.snowquill.agent;

import app.snowquill.context.Agent;
import java.util.Optional;

/**
 * What an agent or the author says of words that stand in a scene, the author also of a whole scene.
 *
 * @param id unique in its book
 * @param anchor the words it quotes, and where they were found last; {@link Anchor#WHOLE} for none
 * @param message a sentence
 * @param suggestion what would mend it; may be blank
 * @param score 1 to 5 where it is one of a rating; 0 otherwise
 */
public record Remark(String id, RemarkKind kind, Severity severity, Anchor anchor, String message, String suggestion, int score) {
    /** The most of the Rater's scale. */
    public static final int BEST = 5;

    public Remark {
        if (score < 0 || score > BEST) {
            throw new IllegalArgumentException("A score goes from 1 to " + BEST + ", not " + score + ".");
        }
    }

    /** Empty where the author made it. */
    public Optional<Agent> agent() {
        return kind.agent();
    }

    /** Whether it quotes no words. */
    public boolean isOfTheWhole() {
        return anchor.quote().isEmpty();
    }

    /** The words as the agent was shown them. */
    public String quote() {
        return anchor.quote();
    }

    public Remark at(Anchor other) {
        return new Remark(id, kind, severity, other, message, suggestion, score);
    }

    /** A score as the measured dimensions have theirs, 0 to 1; meaningful where there is one. */
    public double share() {
        return (score - 1) / (BEST - 1.0);
    }
}
