package app.snowquill.pipeline.writing;

import app.snowquill.story.Book;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The year in which a story is set: the first that brief or plan names, else the present one. Pure. */
final class StoryYear {
    private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(1[0-9]|20|21)\\d\\d(?![\\d,]|\\.\\d)");

    private StoryYear() {
    }

    static int of(Book book, LocalDate today) {
        String text = book.project().brief() + " " + Casting.paragraph(book) + " "
                + book.fourPages().map(pages -> pages.sections().stream().map(section -> section.text())
                .collect(Collectors.joining(" "))).orElse("");
        Matcher matcher = YEAR.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group()) : today.getYear();
    }
}
