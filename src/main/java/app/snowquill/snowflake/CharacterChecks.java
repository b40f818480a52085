package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;

/** The checks of step 3, for one character within the cast. */
final class CharacterChecks {
    private CharacterChecks() {
    }

    static void check(Character who, Book book, Report report) {
        if (who == null) {
            return;
        }
        String rule = "step-3.complete";
        report.require(rule, "name", who.name(), "The name");
        report.require(rule, "storyline", who.storyline(), "The storyline");
        report.require(rule, "motivation", who.motivation(), "The motivation");
        report.require(rule, "goal", who.goal(), "The goal");
        report.require(rule, "conflict", who.conflict(), "The conflict");
        report.require(rule, "paragraph", who.paragraph(), "The paragraph");
        report.require(rule, "ambition", who.ambition(), "The ambition");
        boolean nameTaken = book.characters().values().stream().anyMatch(other -> !other.id().equals(who.id())
                && other.name().equalsIgnoreCase(who.name()));
        if (nameTaken) {
            report.error("step-3.unique-name", "name", who.name(), "Two characters are called “" + who.name() + "”.",
                    "Give one of them another name, best with another initial.");
        }
        if (!who.goal().isBlank() && who.goal().equalsIgnoreCase(who.motivation())) {
            report.error("step-3.goal", "goal", who.goal(), "The goal is the motivation again.",
                    "The motivation is abstract (justice), the goal can be photographed.");
        }
        if (who.epiphany().isBlank() && who.epiphanyAbsentReason().isBlank()) {
            report.error("step-3.epiphany", "epiphany", "", who.name() + " learns nothing, and no reason is given.",
                    "Write what they come to see, or why they never do.");
        }
        if (who.values().size() < 2 || who.values().size() > 5) {
            report.error("step-3.values", "values", String.join(" · ", who.values()),
                    "Two to five values are wanted, here are " + who.values().size() + ".",
                    "Nothing is more important than …");
        }
        first(who, book, report);
    }

    /** Findings on the cast as a whole are told once, with its first member. */
    private static void first(Character who, Book book, Report report) {
        if (!who.id().equals(book.characters().keySet().iterator().next())) {
            return;
        }
        needs(CharacterRole.PROTAGONIST, "a protagonist", book, report);
        needs(CharacterRole.OPPONENT, "an opponent", book, report);
    }

    private static void needs(CharacterRole role, String name, Book book, Report report) {
        if (book.characters().values().stream().noneMatch(other -> other.role() == role)) {
            report.error("step-3.cast", "role", "", "The cast has nobody who is " + name + ".",
                    "Give one of the characters that role.");
        }
    }
}
