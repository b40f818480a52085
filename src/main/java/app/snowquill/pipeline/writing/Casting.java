package app.snowquill.pipeline.writing;

import app.snowquill.story.Book;
import app.snowquill.story.Character;
import java.util.stream.Collectors;

/** Who is in the book, in words for a prompt. */
final class Casting {
    private Casting() {
    }

    /** "Ines Corrow (protagonist), Marit Oake (opponent)". */
    static String list(Book book) {
        return book.characters().values().stream()
                .map(who -> who.name() + " (" + role(who) + ")").collect(Collectors.joining(", "));
    }

    static String role(Character who) {
        return who.role().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Step 2 as running text. */
    static String paragraph(Book book) {
        return book.oneParagraph().map(paragraph -> String.join(" ", paragraph.sentences())).orElse("");
    }
}
