package app.snowquill.scene;

import app.snowquill.story.ContentWords;
import app.snowquill.snowflake.Report;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Choice;
import app.snowquill.story.SceneCard.Compression;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reaction, dilemma, decision: the rules of a reactive card. */
final class ReactiveRules {
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i)^\\W*(nothing|none|no|n/?a|it is fine|no (risk|harm|cost|downside|drawback)s?)\\b[^,;]{0,24}$");
    private static final Pattern SYNTHESIS = Pattern.compile("\\b(both|join\\w*|combin\\w+|at once|first .* then|half of each|part of each"
            + "|and also|a third way|neither .* but)\\b");

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
        options(card, rule, report);
        report.require("card.decision", "next_goal_stub", card.nextGoalStub(), "The next goal");
        if (decided && !card.options().isEmpty() && !isOneOf(card)) {
            report.warn("card.decision", "decision", card.decision(), "The decision is none of the options.",
                    "Choose one, or say that it joins them.");
        }
    }

    private static void options(SceneCard card, String rule, Report report) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < card.options().size(); i++) {
            Choice choice = card.options().get(i);
            String field = "options." + i;
            boolean said = report.require(rule, field + ".option", choice.option(), "An option");
            if (said && !seen.add(CardRules.bare(choice.option()))) {
                report.error(rule, field + ".option", choice.option(), "The same option stands there twice.", "What else could they do?");
            }
            if (choice.whyBad().isBlank()) {
                report.error("card.triad", field + ".why_bad", choice.option(), "Nothing is bad about this option.",
                        "If it costs nothing, there is no dilemma.");
            } else if (HARMLESS.matcher(choice.whyBad()).find() || said && CardRules.bare(choice.whyBad()).equals(CardRules.bare(choice.option()))) {
                report.warn("card.triad", field + ".why_bad", choice.whyBad(), "“" + choice.whyBad() + "” does not say what is bad about “"
                        + choice.option() + "”.", "Say what it costs them.");
            }
        }
    }

    /** Worded as an option is, or made of its words by half, or a synthesis that says so. */
    private static boolean isOneOf(SceneCard card) {
        String decision = CardRules.bare(card.decision());
        return SYNTHESIS.matcher(decision).find() || card.options().stream().map(Choice::option).anyMatch(option -> {
            String bare = CardRules.bare(option);
            Set<String> words = ContentWords.of(option);
            return !bare.isEmpty() && (decision.contains(bare) || bare.contains(decision)
                    || !words.isEmpty() && ContentWords.shared(option, card.decision()).size() >= 0.5 * words.size());
        });
    }
}
