package app.snowquill.scene;

import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Compression;
import app.snowquill.story.SceneType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The twelve rules of a card, in the method's order, each with the id its findings carry and its weight in triage. */
public enum CardRule {
    CRUCIBLE("card.crucible", 1),
    GOAL("card.goal", 5),
    ESCALATION("card.escalation", 5),
    OUTCOME("card.outcome", 5),
    TRIAD("card.triad", 5),
    COMPRESSION("card.compression", 5),
    EXPOSITION("card.exposition", 1),
    PURITY("card.purity", 2),
    CAST("card.cast", 1),
    KNOWLEDGE("card.knowledge", 1),
    DECISION("card.decision", 5),
    POLARITY("card.polarity", 3);

    private final String id;
    private final int weight;

    CardRule(String id, int weight) {
        this.id = id;
        this.weight = weight;
    }

    public String id() {
        return id;
    }

    /** How much the rule counts against the others. Those that make a scene a scene weigh most. */
    public int weight() {
        return weight;
    }

    /** Whether the rule is about a card of this kind at all. */
    public boolean appliesTo(SceneCard card) {
        return switch (this) {
            case GOAL, ESCALATION, OUTCOME -> card.type() == SceneType.PROACTIVE;
            case TRIAD, DECISION -> card.type() == SceneType.REACTIVE;
            case COMPRESSION -> card.type() == SceneType.REACTIVE && card.compression() != Compression.FULL;
            default -> true;
        };
    }

    public static List<CardRule> of(SceneCard card) {
        return Arrays.stream(values()).filter(rule -> rule.appliesTo(card)).toList();
    }

    /** The rule whose findings carry this id; empty for one that is none of the twelve, such as "card.link". */
    public static Optional<CardRule> named(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
