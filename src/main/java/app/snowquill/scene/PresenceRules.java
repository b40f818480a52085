package app.snowquill.scene;

import app.snowquill.story.ContentWords;
import app.snowquill.snowflake.Names;
import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.StoryTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cast and place: who sees the scene exists, lives, and is nowhere else; the place is one of the story's. */
final class PresenceRules {
    private static final String RULE = CardRule.CAST.id();
    private static final Pattern DEATH = Pattern.compile("(?i)\\b(dies|died|dead|is killed|was killed|drowns|drowned|is buried|was buried)\\b");
    private static final Pattern DIED_IN = Pattern.compile("(?:^|[.;] )(?:(?:He|She|They) )?[Dd]ied [^.;]{0,40}?(\\d{4})");

    private PresenceRules() {
    }

    static void check(SceneCard card, Book book, Report report) {
        if (!book.characters().containsKey(card.pov())) {
            report.error(RULE, "pov", card.pov(), "“" + card.pov() + "” is not in step 3.", "Choose a character that is there.");
        } else {
            alive(card, book, report);
            elsewhere(card, book, report);
        }
        if (report.require(RULE, "place", card.place(), "The place")) {
            known(card, book, report);
        }
        report.require(RULE, "time", card.time(), "The time");
    }

    private static void alive(SceneCard card, Book book, Report report) {
        String name = book.nameOf(card.pov());
        CharacterBible bible = book.bibles().get(card.pov());
        Optional<LocalDateTime> now = StoryTime.parse(card.time());
        if (bible != null && now.isPresent()) {
            if (birth(bible).filter(born -> born.isAfter(now.get().toLocalDate())).isPresent()) {
                report.error(RULE, "time", StoryTime.shown(card.time()), name + " is not born yet; the bible says "
                        + bible.birthDate() + ".", "Change the time, or the birth date in step 7.");
            }
            Matcher died = DIED_IN.matcher(bible.history());
            if (died.find() && Integer.parseInt(died.group(1)) < now.get().getYear()) {
                report.warn(RULE, "pov", died.group().strip(), "The bible says that " + name + " died before this scene.",
                        "Let somebody else see it, or mark the scene as a flashback.");
            }
        }
        StoryOrder order = new StoryOrder(book);
        for (Scene earlier : order.before(card)) {
            for (String change : book.notes().containsKey(earlier.id()) ? book.notes().get(earlier.id()).stateChanges() : List.<String>of()) {
                Matcher death = DEATH.matcher(change);
                if (death.find() && firstName(name, change) >= 0 && firstName(name, change) < death.start()) {
                    report.warn(RULE, "pov", change, "“" + earlier.title() + "” says of " + name + ": “" + change + "”",
                            "Let somebody else see this scene, or tell it earlier.");
                }
            }
        }
    }

    private static Optional<LocalDate> birth(CharacterBible bible) {
        try {
            return Optional.of(LocalDate.parse(bible.birthDate()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static int firstName(String name, String text) {
        for (String part : name.split("\\s+")) {
            if (part.length() > 2 && Names.occurs(part, text)) {
                return text.indexOf(part);
            }
        }
        return -1;
    }

    /** Nobody sees two scenes at once in different places. A date without an hour leaves room for both. */
    private static void elsewhere(SceneCard card, Book book, Report report) {
        if (!hasHour(card.time())) {
            return;
        }
        Optional<LocalDateTime> now = StoryTime.parse(card.time());
        for (Scene other : book.outline().scenes()) {
            SceneCard there = book.cards().get(other.id());
            String pov = there == null ? other.pov() : there.pov();
            String time = there == null ? other.time() : there.time();
            String place = there == null ? other.place() : there.place();
            if (!other.id().equals(card.scene()) && pov.equals(card.pov()) && hasHour(time) && now.isPresent()
                    && now.equals(StoryTime.parse(time)) && areApart(place, card.place())) {
                report.error(RULE, "place", card.place(), book.nameOf(card.pov()) + " is at “" + place + "” at that time, in “"
                        + other.title() + "”.", "Change the time or the place of one of the two.");
            }
        }
    }

    private static boolean hasHour(String time) {
        return time.contains(":") && StoryTime.parse(time).isPresent();
    }

    private static boolean areApart(String one, String other) {
        return !one.isBlank() && !other.isBlank() && ContentWords.shared(one, other).isEmpty()
                && !one.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT))
                && !other.toLowerCase(Locale.ROOT).contains(one.toLowerCase(Locale.ROOT));
    }

    private static void known(SceneCard card, Book book, Report report) {
        List<String> places = book.outline().scenes().stream().map(Scene::place).filter(place -> !place.isBlank()).toList();
        if (!places.isEmpty() && places.stream().allMatch(place -> areApart(place, card.place()))) {
            report.warn(RULE, "place", card.place(), "“" + card.place() + "” is the place of no scene in the list.",
                    "Use a place of step 8, or change it there.");
        }
    }
}
