package app.snowquill.scene;

import app.snowquill.story.ContentWords;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The rules of a scene card; each has its id ("card.crucible", "card.goal", ...). Rules about one type's own fields are in
 * {@link ProactiveRules} and {@link ReactiveRules}, those about who is where and knows what in {@link PresenceRules} and
 * {@link KnowledgeRules}; {@link CardRule} lists the twelve. Pure.
 */
public final class CardRules {
    private static final double TOLD_AT_MOST = 0.15;
    private static final List<String> PAST = List.of("years ago", "months ago", "weeks ago", "long ago", "had always", "had once",
            "had been", "used to", "as a child", "as a boy", "as a girl", "once upon", "in her youth", "in his youth", "back when",
            "ever since");

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
        PresenceRules.check(card, book, report);
        KnowledgeRules.check(card, book, report);
        polarity(card, report);
        report.require("card.stakes", "stakes", card.stakes(), "What is at stake");
        ChainLinks.check(card, book, report);
        Transitions.check(card, book, report);
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
        String lower = card.crucible().toLowerCase(Locale.ROOT);
        for (String cue : PAST) {
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
            report.require("card.exposition", "exposition." + i + ".fact", exposition.fact(), "A fact to be told");
            if (exposition.whyNow().isBlank()) {
                report.error("card.exposition", "exposition." + i + ".why_now", exposition.fact(),
                        "Nothing says why the reader needs this fact now.", "Give the reason, or keep the fact for later.");
            } else if (!exposition.fact().isBlank() && bare(exposition.fact()).equals(bare(exposition.whyNow()))) {
                report.warn("card.exposition", "exposition." + i + ".why_now", exposition.whyNow(),
                        "The reason only says the fact again.", "Say why it is needed now.");
            }
        }
        if (card.targetWords() > 0 && words > TOLD_AT_MOST * card.targetWords()) {
            String longest = card.exposition().stream().map(SceneCard.Exposition::fact)
                    .max(Comparator.comparingInt(Words::count)).orElse("");
            report.error("card.exposition", "exposition", longest, "The facts to be told take " + words + " of the scene’s "
                    + card.targetWords() + " words; 15 % are enough.", "Move facts to another scene.");
        }
    }

    /** The fields of the type that is not chosen may be filled from before; then the card has two payloads. */
    private static void purity(SceneCard card, Report report) {
        if (card.type() == SceneType.PROACTIVE) {
            String second = List.of(card.reaction(), card.decision(), card.nextGoalStub()).stream()
                    .filter(text -> !text.isBlank()).findFirst()
                    .orElse(card.options().stream().map(SceneCard.Choice::option).findFirst().orElse(""));
            if (!second.isBlank() || !card.options().isEmpty()) {
                report.error("card.purity", "decision", second, "A second payload: this proactive scene also reacts and decides.",
                        "Give the reaction a scene of its own.");
            }
        } else {
            String second = card.goal() != null && !card.goal().text().isBlank() ? card.goal().text()
                    : card.outcome() != null && !card.outcome().rationale().isBlank() ? card.outcome().rationale()
                    : card.obstacles().stream().map(SceneCard.Obstacle::obstacle).findFirst().orElse("");
            if (!second.isBlank() || !card.obstacles().isEmpty()) {
                report.error("card.purity", "goal", second, "A second payload: this reactive scene also pursues a goal.",
                        "Give the goal a scene of its own.");
            }
        }
    }

    private static void polarity(SceneCard card, Report report) {
        String start = card.polarity().start();
        String end = card.polarity().end();
        boolean there = report.require("card.polarity", "polarity.start", start, "How the scene begins")
                & report.require("card.polarity", "polarity.end", end, "How the scene ends");
        if (there && bare(start).equals(bare(end))) {
            report.error("card.polarity", "polarity.end", end, "The scene ends as it began.", "Something must be gained or lost.");
        } else if (there && !ContentWords.of(start).isEmpty() && ContentWords.of(start).equals(ContentWords.of(end))) {
            report.warn("card.polarity", "polarity.end", end, "The end says what the start says, in nearly the same words.",
                    "Say what is gained or lost.");
        }
    }

    /** Without what only looks different: capitals, punctuation, spaces. */
    static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
