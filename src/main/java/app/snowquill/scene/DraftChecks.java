package app.snowquill.scene;

import app.snowquill.story.ContentWords;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Names;
import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checks of a draft against its card: length, an end, no talk about the text, the people and
 * the place of the card, its eyes and tense, what its notes say was learnt. Pure. */
public final class DraftChecks {
    private static final Pattern META = Pattern.compile(
            "(?im)^(```.*|#{1,6} .*|(here is|here's|sure[,!]|certainly[,!]|as an ai).*|\\[?(end of scene|scene \\d+).*)$");

    private static final int SLIPS_LET_PASS = 2;
    private static final double SLIPS_SHARE = 0.12;

    private DraftChecks() {
    }

    /** The findings of the prose of one scene; none where there is none. */
    public static List<Finding> check(String sceneId, Book book) {
        Report report = new Report(DocumentKey.prose(sceneId));
        String prose = book.prose().getOrDefault(sceneId, "");
        if (prose.isBlank()) {
            return List.of();
        }
        Matcher meta = META.matcher(prose);
        if (meta.find()) {
            report.error("step-10.meta", "", meta.group(), "This line talks about the text instead of telling it.",
                    "Take it out.");
        }
        if (!Sentences.isFinished(prose)) {
            report.error("step-10.cut-off", "", tail(prose), "The scene breaks off in a sentence.", "Continue it.");
        }
        SceneCard card = book.cards().get(sceneId);
        if (card != null) {
            length(prose, card, book.notes().get(sceneId), report);
            people(prose, card, book, report);
            place(prose, card, report);
            eyesAndTense(prose, card, book, report);
            Transitions.checkOpening(prose, card, book, report);
        }
        ledger(prose, sceneId, book, report);
        return report.findings();
    }

    private static void length(String prose, SceneCard card, DraftNotes notes, Report report) {
        int target = notes != null && notes.targetWords() > 0 ? notes.targetWords() : card.targetWords();
        int words = Words.count(prose);
        if (target > 0 && Math.abs(words - target) > 0.15 * target) {
            report.warn("step-10.length", "", "", String.format(Locale.ENGLISH, "The scene has %,d words, %,d were planned.", words, target),
                    words < target ? "Let a try and its obstacle take their time." : "Cut, or raise the target.");
        }
    }

    private static void people(String prose, SceneCard card, Book book, Report report) {
        String name = book.nameOf(card.pov());
        boolean named = List.of(name.split("\\s+")).stream().anyMatch(part -> Names.occurs(part, prose));
        boolean first = card.viewpoint().toLowerCase(Locale.ROOT).startsWith("first");
        if (!first && !named) {
            report.warn("step-10.people", "", "", name + " sees this scene and is never named in it.",
                    "Name whoever sees it in the first lines.");
        }
        expected(prose, card, book, report);
    }

    /** Those whom the card's own words name. */
    private static void expected(String prose, SceneCard card, Book book, Report report) {
        StringBuilder words = new StringBuilder(card.crucible()).append(' ').append(card.reaction()).append(' ').append(card.decision());
        if (card.goal() != null) {
            words.append(' ').append(card.goal().text());
        }
        card.obstacles().forEach(obstacle -> words.append(' ').append(obstacle.attempt()).append(". ").append(obstacle.obstacle()));
        book.characters().values().stream().filter(who -> !who.id().equals(card.pov()) && !who.name().isBlank()).forEach(who -> {
            List<String> parts = List.of(who.name().split("\\s+")).stream().filter(part -> part.length() > 2).toList();
            if (parts.stream().anyMatch(part -> Names.occurs(part, words.toString()))
                    && parts.stream().noneMatch(part -> Names.occurs(part, prose))) {
                report.warn("step-10.people", "", who.name(), "The card counts on " + who.name() + ", whom the scene never names.",
                        "Bring them in, or take them off the card.");
            }
        });
    }

    private static void place(String prose, SceneCard card, Report report) {
        if (!ContentWords.of(card.place()).isEmpty() && ContentWords.shared(card.place(), prose).isEmpty()) {
            report.warn("step-10.place", "", card.place(), "Nothing in the scene says that it happens at “" + card.place() + "”.",
                    "Show where we are.");
        }
    }

    private static void eyesAndTense(String prose, SceneCard card, Book book, Report report) {
        Narration narration = new Narration(prose);
        Narration.Slips tense = narration.tenseSlips(card.tense());
        if (tense.quotes().size() > SLIPS_LET_PASS && tense.share() > SLIPS_SHARE) {
            report.warn("step-10.tense", "", tense.quotes().get(0), tense.quotes().size() + " sentences leave the "
                    + (card.tense().isBlank() ? "tense of the others." : card.tense() + " tense."), "Tell them in the tense of the book.");
        }
        if (card.viewpoint().toLowerCase(Locale.ROOT).startsWith("first")) {
            if (narration.firstPersonSentences() == 0 && Words.count(narration.text()) > 50) {
                report.warn("step-10.pov", "", Sentences.of(prose).get(0), "The card says “" + card.viewpoint()
                        + "”, and nobody here says I.", "Tell it in the first person, or change the card.");
            }
            return;
        }
        Narration.Slips eyes = narration.povSlips(card, book);
        if (eyes.quotes().size() >= SLIPS_LET_PASS && eyes.share() > SLIPS_SHARE / 2) {
            report.warn("step-10.pov", "", eyes.quotes().get(0), eyes.quotes().size() + " sentences look through other eyes than "
                    + book.nameOf(card.pov()) + "’s.", "Stay with what " + book.nameOf(card.pov()) + " can see.");
        }
    }

    /** What the notes say was learnt must be in the text; who died before must not speak in it. */
    private static void ledger(String prose, String sceneId, Book book, Report report) {
        DraftNotes notes = book.notes().get(sceneId);
        for (String fact : notes == null ? List.<String>of() : notes.factsLearned()) {
            int words = ContentWords.of(fact).size();
            if (words > 1 && ContentWords.shared(fact, prose).size() < words / 3.0) {
                report.warn("step-10.ledger", "", fact, "“" + fact + "” is noted as learnt here, and the text does not tell it.",
                        "Tell it, or take the note out.");
            }
        }
    }

    private static String tail(String prose) {
        List<String> sentences = Sentences.of(prose);
        return sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1);
    }
}
