package app.snowquill.scene;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checks of a draft against its card: length, an end, no talk about the text, the people of the card. Pure. */
public final class DraftChecks {
    private static final Pattern META = Pattern.compile(
            "(?im)^(```.*|#{1,6} .*|(here is|here's|sure[,!]|certainly[,!]|as an ai).*|\\[?(end of scene|scene \\d+).*)$");

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
        }
        return report.findings();
    }

    private static void length(String prose, SceneCard card, DraftNotes notes, Report report) {
        int target = notes != null && notes.targetWords() > 0 ? notes.targetWords() : card.targetWords();
        int words = Words.count(prose);
        if (target > 0 && Math.abs(words - target) > 0.15 * target) {
            report.warn("step-10.length", "", "", "The scene has " + words + " words, " + target + " were planned.",
                    words < target ? "Let a try and its obstacle take their time." : "Cut, or raise the target.");
        }
    }

    private static void people(String prose, SceneCard card, Book book, Report report) {
        String name = book.nameOf(card.pov());
        boolean named = List.of(name.split("\\s+")).stream().anyMatch(part -> Names.occurs(part, prose));
        boolean first = card.viewpoint().toLowerCase(java.util.Locale.ROOT).startsWith("first");
        if (!first && !named) {
            report.warn("step-10.people", "", "", name + " sees this scene and is never named in it.",
                    "Name whoever sees it in the first lines.");
        }
    }

    private static String tail(String prose) {
        List<String> sentences = Sentences.of(prose);
        return sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1);
    }
}
