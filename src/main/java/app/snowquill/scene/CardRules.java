package app.snowquill.scene;

import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.util.List;

/**
 * The rules of a scene card; each has its id ("card.crucible", "card.goal", ...). Rules about one type's own fields are in
 * {@link ProactiveRules} and {@link ReactiveRules}. Pure.
 */
public final class CardRules {
    private CardRules() {
    }

    /** The findings of one card within its book. */
    public static List<Finding> check(SceneCard card, Book book) {
        Report report = new Report(DocumentKey.card(card.scene()));
        crucible(card, report);
        if (card.type() == SceneType.PROACTIVE) {
            ProactiveRules.check(card, book, report);
        } else {
            ReactiveRules.check(card, report);
        }
        exposition(card, report);
        purity(card, report);
        castAndPlace(card, book, report);
        polarity(card, report);
        report.require("card.stakes", "stakes", card.stakes(), "What is at stake");
        ChainLinks.check(card, book, report);
        return report.findings();
    }

    private static void crucible(SceneCard card, Report report) {
        if (!report.require("card.crucible", "crucible", card.crucible(), "The crucible")) {
            return;
        }
        List<String> sentences = Sentences.of(card.crucible());
        if (sentences.size() > 2) {
            report.error("card.crucible", "crucible", sentences.get(2), "The crucible has " + sentences.size()
                    + " sentences; two hold a trap.", "Keep what presses now.");
        }
        String lower = card.crucible().toLowerCase(java.util.Locale.ROOT);
        for (String cue : List.of("years ago", "had always", "used to", "as a child", "once upon")) {
            if (lower.contains(cue)) {
                report.warn("card.crucible", "crucible", cue, "“" + cue + "” sounds like back story.",
                        "Say what closes in on them in this scene.");
            }
        }
    }

    private static void exposition(SceneCard card, Report report) {
        int words = 0;
        for (int i = 0; i < card.exposition().size(); i++) {
            SceneCard.Exposition exposition = card.exposition().get(i);
            words += Words.count(exposition.fact());
            if (exposition.whyNow().isBlank()) {
                report.error("card.exposition", "exposition." + i + ".why_now", exposition.fact(),
                        "Nothing says why the reader needs this fact now.", "Give the reason, or keep the fact for later.");
            }
        }
        if (card.targetWords() > 0 && words > 0.15 * card.targetWords()) {
            report.error("card.exposition", "exposition", "", "The facts to be told take " + words + " of the scene’s "
                    + card.targetWords() + " words; 15 % are enough.", "Move facts to another scene.");
        }
    }

    private static void purity(SceneCard card, Report report) {
        boolean proactive = card.goal() != null && !card.goal().text().isBlank() || !card.obstacles().isEmpty()
                || card.outcome() != null && !card.outcome().rationale().isBlank();
        boolean reactive = !card.reaction().isBlank() || !card.options().isEmpty() || !card.decision().isBlank();
        if (card.type() == SceneType.PROACTIVE && reactive) {
            report.error("card.purity", "decision", card.decision(), "A second payload: this proactive scene also reacts and decides.",
                    "Give the reaction a scene of its own.");
        } else if (card.type() == SceneType.REACTIVE && proactive) {
            report.error("card.purity", "goal", card.goal() == null ? "" : card.goal().text(),
                    "A second payload: this reactive scene also pursues a goal.", "Give the goal a scene of its own.");
        }
    }

    private static void castAndPlace(SceneCard card, Book book, Report report) {
        if (!book.characters().containsKey(card.pov())) {
            report.error("card.cast", "pov", card.pov(), "“" + card.pov() + "” is not in step 3.",
                    "Choose a character that is there.");
        }
        report.require("card.cast", "place", card.place(), "The place");
        report.require("card.cast", "time", card.time(), "The time");
    }

    private static void polarity(SceneCard card, Report report) {
        boolean there = report.require("card.polarity", "polarity.start", card.polarity().start(), "How the scene begins")
                & report.require("card.polarity", "polarity.end", card.polarity().end(), "How the scene ends");
        if (there && card.polarity().start().equalsIgnoreCase(card.polarity().end())) {
            report.error("card.polarity", "polarity.end", card.polarity().end(), "The scene ends as it began.",
                    "Something must be gained or lost.");
        }
    }
}
