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
import java.util.regex.Pattern;

/** The checks of step 5. */
final class SynopsisChecks {
    private static final Pattern FIRST_PERSON = Pattern.compile("(?<!\\p{L})(?:I|my|me)(?!\\p{L})");

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
            report.error("step-5.cut-off", "synopsis", Sentences.last(text), "The synopsis breaks off.", "Finish the sentence.");
        }
        Likeness.repeated(Sentences.of(text)).ifPresent(sentence -> report.warn("step-5.repeats", "synopsis", sentence,
                "The synopsis says the same sentence twice.", "Cut the second, or say what it adds."));
        length(who, text, report);
        if (!Cast.parts(who).isEmpty() && !Cast.isNamedIn(who, text) && !FIRST_PERSON.matcher(text).find()) {
            report.warn("step-5.person", "synopsis", Sentences.first(text), who.name() + " is not named in this synopsis.",
                    "Tell the story as " + who.name() + " lives it.");
        }
        book.synopses().values().stream().filter(other -> other != synopsis && Likeness.same(other.synopsis(), text)).findFirst()
                .ifPresent(other -> report.error("step-5.distinct", "synopsis", Sentences.first(text), book.nameOf(other.character())
                        + " has the same synopsis.", "Tell the story as " + who.name() + " lives it."));
        Set<String> known = known(book);
        Names.in(text).stream().filter(name -> !known.contains(name)).limit(5).forEach(name ->
                report.warn("step-5.new-name", "synopsis", name, "“" + name + "” does not stand in step 3.",
                        "Add “" + name + "” to the characters, so that there is a bible entry, or use somebody who is there."));
    }

    private static void length(Character who, String text, Report report) {
        boolean major = who.role() == CharacterRole.PROTAGONIST || who.role() == CharacterRole.OPPONENT;
        int words = Words.count(text);
        int usual = major ? 400 : 200;
        if (words < usual / 2 || words > usual * 2) {
            report.warn("step-5.length", "synopsis", Sentences.last(text), (who.name().isBlank() ? "This character" : who.name()) + " gets " + words + " words; "
                    + (major ? "a page (about 400)" : "half a page (about 200)") + " is usual.",
                    words < usual ? "Let them live through more of the story." : "Keep what this character lives through.");
        }
    }

    /** Names of the cast, and whatever brief and the steps before have named. */
    private static Set<String> known(Book book) {
        Set<String> known = new HashSet<>(Names.in(book.project().brief()));
        known.addAll(Names.in(book.project().title()));
        for (Character other : book.characters().values()) {
            known.addAll(List.of(other.name().split("[\\s.,]+")));
            List.of(other.storyline(), other.goal(), other.conflict(), other.paragraph(), other.ambition(), other.motivation(),
                    other.epiphany()).forEach(text -> known.addAll(Names.in(text)));
        }
        book.firstThings().ifPresent(first -> known.addAll(Names.in(first.storyKind())));
        book.oneParagraph().ifPresent(paragraph -> {
            paragraph.sentences().forEach(sentence -> known.addAll(Names.in(sentence)));
            paragraph.disasters().forEach(disaster -> known.addAll(Names.in(disaster.forces())));
        });
        book.onePage().ifPresent(page -> page.paragraphs().forEach(paragraph -> known.addAll(Names.in(paragraph.text()))));
        return known;
    }
}
