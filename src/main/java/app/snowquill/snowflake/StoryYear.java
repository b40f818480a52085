package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.FourPages;
import app.snowquill.story.Synopsis;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The year in which a story is set: the first that the brief, step 2 or what the step reads names. Pure. */
public final class StoryYear {
    private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(1[0-9]|20|21)\\d\\d(?![\\d,]|\\.\\d)");

    private StoryYear() {
    }

    /** For the bible of a character, which reads that character's synopsis; empty where no year is named. */
    public static OptionalInt ofBible(String character, Book book) {
        Synopsis synopsis = book.synopses().get(character);
        return first(plan(book) + (synopsis == null ? "" : synopsis.synopsis()));
    }

    /** For the scene list, which reads the four pages; empty where no year is named. */
    public static OptionalInt ofScenes(Book book) {
        return first(plan(book) + book.fourPages().map(pages -> pages.sections().stream().map(FourPages.Section::text)
                .collect(Collectors.joining(" "))).orElse(""));
    }

    private static String plan(Book book) {
        return book.project().brief() + " " + book.oneParagraph().map(two -> String.join(" ", two.sentences())).orElse("") + " ";
    }

    private static OptionalInt first(String text) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group())) : OptionalInt.empty();
    }
}
