package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.StoryTime;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checks of step 7 that concern years: the birth date can be read, and fits the story's time and the age in words. */
final class AgeChecks {
    private static final int OLDEST = 105;
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ONES = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final String NUMBER = "(\\d{1,3}|(?:" + String.join("|", TENS) + ")(?:[- ](?:" + String.join("|", ONES.subList(0, 9))
            + "))?|" + String.join("|", ONES.stream().sorted((a, b) -> b.length() - a.length()).toList()) + ")";
    /** A description that begins with the age, or says it of now. */
    private static final Pattern NOW = Pattern.compile("(?:^|(?<!\\p{L})(?:is|aged|is now|now|she’s|he’s|she's|he's) )" + NUMBER
            + "(?:(?: years old| and )|(?=[.,;:]|$))", Pattern.CASE_INSENSITIVE);

    private AgeChecks() {
    }

    static void check(CharacterBible bible, Book book, Report report) {
        LocalDate born;
        try {
            born = LocalDate.parse(bible.birthDate());
        } catch (DateTimeParseException e) {
            report.error("step-7.birth-date", "birth_date", bible.birthDate(),
                    "The birth date can't be read as a date.", "Write it as year-month-day, e.g. 1889-03-14.");
            return;
        }
        List<LocalDate> days = book.outline().scenes().stream().filter(scene -> !scene.flashback())
                .flatMap(scene -> StoryTime.parse(scene.time()).stream()).map(moment -> moment.toLocalDate()).sorted().toList();
        if (days.isEmpty()) {
            return;
        }
        long first = ChronoUnit.YEARS.between(born, days.get(0));
        if (born.isAfter(days.get(0)) || first > OLDEST) {
            report.error("step-7.age", "birth_date", bible.birthDate(), born.isAfter(days.get(0))
                    ? "They are not born yet when the story begins."
                    : "They would be " + first + " years old when the story begins.", "Move the birth, or the story.");
            return;
        }
        long last = ChronoUnit.YEARS.between(born, days.get(days.size() - 1));
        said(bible.physical()).filter(age -> age < first || age > last).ifPresent(age -> report.warn("step-7.age-said", "physical",
                Integer.toString(age), "The description says " + age + ", by the birth date they are " + first
                        + " when the story begins.", "Change the birth date or the description."));
    }

    /** The age that a description gives, in figures or in words; a rough one ("about forty") is none. */
    private static Optional<Integer> said(String text) {
        Matcher matcher = NOW.matcher(text.length() > 400 ? text.substring(0, 400) : text);
        return matcher.find() ? Optional.of(number(matcher.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    private static int number(String text) {
        if (java.lang.Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ones = ONES.indexOf(text);
        if (ones >= 0) {
            return ones + 1;
        }
        String[] parts = text.split("[- ]");
        return 10 * (TENS.indexOf(parts[0]) + 2) + (parts.length > 1 ? ONES.indexOf(parts[1]) + 1 : 0);
    }
}
