package app.snowquill.pipeline.writing.context;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import java.util.Locale;
import java.util.Optional;

/** One of the people of the book, or an entry of its bible, as the author knows them: whole. Stateless. */
final class CharacterSheet {
    private CharacterSheet() {
    }

    /** Of steps 3, 5 and 7. */
    static String of(String id, Book book) {
        StringBuilder text = new StringBuilder(Optional.ofNullable(book.characters().get(id)).map(CharacterSheet::brief).orElse(book.nameOf(id)));
        Optional.ofNullable(book.characters().get(id)).ifPresent(who -> {
            line(text, "Conflict", who.conflict());
            line(text, "Believes", String.join("; ", who.values()));
            line(text, "Ambition", who.ambition());
            line(text, "Comes to see", who.epiphany());
            line(text, "In short", who.paragraph());
        });
        Optional.ofNullable(book.synopses().get(id)).ifPresent(five -> line(text, "Synopsis", five.synopsis()));
        CharacterBible seven = book.bibles().get(id);
        if (seven != null) {
            line(text, "Born", seven.birthDate());
            line(text, "To be seen", seven.physical());
            line(text, "Life so far", seven.history());
            line(text, "Voice", String.join("; ", seven.voiceNotes()));
            seven.relationships().forEach(tie -> line(text, "To " + book.nameOf(tie.character()), tie.nature()));
            line(text, "Knows from the first", String.join("; ", seven.initialKnowledge()));
            line(text, "Changes", seven.change());
        }
        return text.toString();
    }

    static String brief(Character who) {
        StringBuilder text = new StringBuilder(who.name() + ", " + who.role().name().toLowerCase(Locale.ROOT));
        line(text, "Story", who.storyline());
        line(text, "Motivation", who.motivation());
        line(text, "Goal", who.goal());
        return text.toString();
    }

    static String of(BibleEntry entry, Book book) {
        StringBuilder text = new StringBuilder(book.nameOf(entry.id()) + (entry.aliases().isEmpty() ? "" : " (also " + String.join(", ", entry.aliases()) + ")")
                + (entry.summary().isBlank() ? "" : ": " + entry.summary()));
        entry.fields().forEach((field, value) -> line(text, field.replace('_', ' '), value));
        entry.relations().forEach(tie -> line(text, "to " + book.nameOf(tie.other()), tie.nature()));
        entry.progressions().forEach(change -> line(text, change.field().isBlank() ? "changes" : change.field().replace('_', ' ') + ", later", change.text()));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            text.append('\n').append(java.lang.Character.toUpperCase(name.charAt(0))).append(name.substring(1)).append(": ").append(value.replaceAll("\\s+", " "));
        }
    }
}
