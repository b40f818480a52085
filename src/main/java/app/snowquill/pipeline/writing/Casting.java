package app.snowquill.pipeline.writing;

import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.Moral;
import app.snowquill.story.OneParagraph;
import java.util.Locale;
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
        return who.role().name().toLowerCase(Locale.ROOT);
    }

    /** Step 2 as running text: what happens, what each disaster forces, what the story says. */
    static String paragraph(Book book) {
        return book.oneParagraph().map(Casting::paragraph).orElse("");
    }

    private static String paragraph(OneParagraph two) {
        StringBuilder text = new StringBuilder(two.setup());
        two.disasters().forEach(disaster -> text.append(' ').append(disaster.sentence())
                .append(disaster.forces().isBlank() ? "" : " This forces: " + disaster.forces()));
        text.append(' ').append(two.ending());
        Moral moral = two.moral();
        text.append(moral.succeedWhen().isBlank() ? "" : "\nYou succeed when: " + moral.succeedWhen());
        return text.append(moral.failWhen().isBlank() ? "" : "\nYou fail when: " + moral.failWhen()).toString();
    }
}
