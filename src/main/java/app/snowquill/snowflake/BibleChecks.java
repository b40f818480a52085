package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.CharacterBible.Relationship;
import app.snowquill.story.StoryTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The checks of step 7. */
final class BibleChecks {
    private static final int OLDEST = 105;

    private BibleChecks() {
    }

    static void check(CharacterBible bible, Book book, Report report) {
        if (bible == null) {
            return;
        }
        String rule = "step-7.complete";
        report.require(rule, "physical", bible.physical(), "The physical description");
        report.require(rule, "history", bible.history(), "The history");
        report.require(rule, "change", bible.change(), "The change");
        if (bible.voiceNotes().size() < 3) {
            report.error("step-7.voice", "voice_notes", String.join(" · ", bible.voiceNotes()),
                    "A voice needs at least three notes, here are " + bible.voiceNotes().size() + ".",
                    "What would they never say? What do they say too often?");
        }
        if (bible.initialKnowledge().isEmpty()) {
            report.warn("step-7.knowledge", "initial_knowledge", "", "Nothing says what they know when the book begins.",
                    "Name what they know and others do not.");
        }
        birth(bible, book, report);
        bible.relationships().forEach(relationship -> relationship(bible, relationship, book, report));
    }

    private static void birth(CharacterBible bible, Book book, Report report) {
        LocalDate born;
        try {
            born = LocalDate.parse(bible.birthDate());
        } catch (DateTimeParseException e) {
            report.error("step-7.birth-date", "birth_date", bible.birthDate(),
                    "The birth date can't be read as a date.", "Write it as year-month-day, e.g. 1889-03-14.");
            return;
        }
        Optional<LocalDateTime> begins = book.outline().scenes().stream().filter(scene -> !scene.flashback())
                .flatMap(scene -> StoryTime.parse(scene.time()).stream()).min(LocalDateTime::compareTo);
        begins.ifPresent(moment -> {
            long age = ChronoUnit.YEARS.between(born, moment.toLocalDate());
            if (born.isAfter(moment.toLocalDate()) || age > OLDEST) {
                report.error("step-7.age", "birth_date", bible.birthDate(), born.isAfter(moment.toLocalDate())
                        ? "They are not born yet when the story begins."
                        : "They would be " + age + " years old when the story begins.", "Move the birth, or the story.");
            }
        });
    }

    private static void relationship(CharacterBible bible, Relationship relationship, Book book, Report report) {
        String other = relationship.character();
        if (!book.characters().containsKey(other) || other.equals(bible.character())) {
            report.error("step-7.relationship", "relationships", other,
                    "There is no other character “" + other + "” in step 3.", "Name one that is there.");
            return;
        }
        CharacterBible theirs = book.bibles().get(other);
        if (theirs != null && theirs.relationships().stream()
                .noneMatch(back -> back.character().equals(bible.character()))) {
            report.error("step-7.reciprocal", "relationships", book.nameOf(other), book.nameOf(other)
                    + "’s bible says nothing of " + book.nameOf(bible.character()) + ".", "Add how they see it.");
        }
    }
}
