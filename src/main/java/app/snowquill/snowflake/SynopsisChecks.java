package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.Sentences;
import app.snowquill.story.Synopsis;
import app.snowquill.story.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks of step 5. */
final class SynopsisChecks {
    private SynopsisChecks() {
    }

    static void check(Synopsis synopsis, Book book, Report report) {
        if (synopsis == null || !report.require("step-5.complete", "synopsis", synopsis.synopsis(), "The synopsis")) {
            return;
        }
        String text = synopsis.synopsis();
        Character who = book.characters().get(synopsis.character());
        if (who == null) {
            report.error("step-5.character", "character", synopsis.character(),
                    "There is no character “" + synopsis.character() + "” in step 3.", "Use one that is there.");
            return;
        }
        if (!Sentences.isFinished(text)) {
            report.error("step-5.cut-off", "synopsis", last(text), "The synopsis breaks off.", "Finish the sentence.");
        }
        boolean major = who.role() == CharacterRole.PROTAGONIST || who.role() == CharacterRole.OPPONENT;
        int words = Words.count(text);
        int least = major ? 200 : 100;
        if (words < least) {
            report.warn("step-5.length", "synopsis", "", who.name() + " gets " + words + " words; "
                    + (major ? "a page (about 400)" : "half a page (about 200)") + " is usual.", "Let them live through more of the story.");
        }
        Set<String> known = known(book);
        Names.in(text).stream().filter(name -> !known.contains(name)).limit(5).forEach(name ->
                report.warn("step-5.new-name", "synopsis", name, "“" + name + "” does not stand in step 3.",
                        "Add the character, or use one that is there."));
    }

    /** Names of the cast, and whatever brief, step 2 and step 4 have named before. */
    private static Set<String> known(Book book) {
        Set<String> known = new HashSet<>(Names.in(book.project().brief()));
        book.characters().values().forEach(other -> known.addAll(List.of(other.name().split("\\s+"))));
        book.oneParagraph().ifPresent(paragraph -> paragraph.sentences()
                .forEach(sentence -> known.addAll(Names.in(sentence))));
        book.onePage().ifPresent(page -> page.paragraphs().forEach(paragraph -> known.addAll(Names.in(paragraph.text()))));
        return known;
    }

    private static String last(String text) {
        List<String> sentences = Sentences.of(text);
        return sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1);
    }
}
