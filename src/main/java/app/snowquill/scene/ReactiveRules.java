package app.snowquill.scene;

import app.snowquill.snowflake.Report;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Choice;
import app.snowquill.story.SceneCard.Compression;
import java.util.Locale;

/** Reaction, dilemma, decision: the rules of a reactive card. */
final class ReactiveRules {
    private ReactiveRules() {
    }

    static void check(SceneCard card, Report report) {
        String rule = card.compression() == Compression.FULL ? "card.triad" : "card.compression";
        report.require(rule, "reaction", card.reaction(), "The reaction");
        boolean decided = report.require(rule, "decision", card.decision(), "The decision");
        if (card.options().size() < 2) {
            report.error(rule, "options", "", "A dilemma needs at least two options, here "
                    + (card.options().size() == 1 ? "is one." : "are none."), "What else could they do?");
        }
        for (int i = 0; i < card.options().size(); i++) {
            if (card.options().get(i).whyBad().isBlank()) {
                report.error("card.triad", "options." + i + ".why_bad", card.options().get(i).option(),
                        "Nothing is bad about this option.", "If it costs nothing, there is no dilemma.");
            }
        }
        report.require("card.decision", "next_goal_stub", card.nextGoalStub(), "The next goal");
        if (decided && !card.options().isEmpty() && !isOneOf(card)) {
            report.warn("card.decision", "decision", card.decision(), "The decision is none of the options.",
                    "Choose one, or say that it joins them.");
        }
    }

    /** A synthesis that says so passes too. */
    private static boolean isOneOf(SceneCard card) {
        String decision = bare(card.decision());
        boolean chosen = card.options().stream().map(Choice::option).map(ReactiveRules::bare)
                .anyMatch(option -> !option.isEmpty() && (decision.contains(option) || option.contains(decision)));
        return chosen || decision.contains("both") || decision.contains("join");
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
