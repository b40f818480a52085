package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.Sentences;
import java.util.List;

/** The checks of step 3, for one character within the cast. */
final class CharacterChecks {
    private CharacterChecks() {
    }

    static void check(Character who, Book book, Report report) {
        if (who == null) {
            return;
        }
        String rule = "step-3.complete";
        report.require(rule, "storyline", who.storyline(), "The storyline");
        report.require(rule, "motivation", who.motivation(), "The motivation");
        report.require(rule, "goal", who.goal(), "The goal");
        report.require(rule, "conflict", who.conflict(), "The conflict");
        if (report.require(rule, "paragraph", who.paragraph(), "The paragraph") && !Sentences.isFinished(who.paragraph())) {
            report.warn("step-3.cut-off", "paragraph", Sentences.last(who.paragraph()), "The paragraph breaks off.",
                    "Finish the sentence.");
        }
        report.require(rule, "ambition", who.ambition(), "The ambition");
        if (report.require(rule, "name", who.name(), "The name")) {
            name(who, book, report);
        }
        goal(who, report);
        epiphany(who, report);
        values(who.values(), report);
        cast(who, book, report);
    }

    private static void name(Character who, Book book, Report report) {
        for (Character other : book.characters().values()) {
            if (other == who || other.name().isBlank()) {
                continue;
            }
            if (Likeness.same(other.name(), who.name())) {
                report.error("step-3.unique-name", "name", who.name(), "Two characters are called “" + who.name() + "”.",
                        "Give one of them another name, best with another initial.");
            } else if (isAlike(first(who), first(other))) {
                report.warn("step-3.like-name", "name", who.name(), "“" + who.name() + "” and “" + other.name()
                        + "” are easily taken for one another.", "Give one of them another initial.");
            }
        }
    }

    private static String first(Character who) {
        List<String> parts = Cast.parts(who);
        return parts.isEmpty() ? "" : Likeness.plain(parts.get(0));
    }

    /** Whether the two differ in one letter at most: Anna and Anne, Jon and John. */
    private static boolean isAlike(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        if (shorter.length() < 3 || longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        String restOfShorter = shorter.substring(Math.min(shorter.length(), same + (longer.length() == shorter.length() ? 1 : 0)));
        return longer.substring(Math.min(longer.length(), same + 1)).equals(restOfShorter);
    }

    private static void goal(Character who, Report report) {
        if (who.goal().isBlank() || who.motivation().isBlank()) {
            return;
        }
        String fix = "The motivation is abstract (justice), the goal can be photographed.";
        if (Likeness.same(who.goal(), who.motivation())) {
            report.error("step-3.goal", "goal", who.goal(), "The goal is the motivation again.", fix);
        } else if (Likeness.reworded(who.goal(), who.motivation())) {
            report.warn("step-3.goal", "goal", who.goal(), "The goal says the motivation in other words.", fix);
        }
        if (Cues.isAbstract(who.goal())) {
            report.warn("step-3.goal-concrete", "goal", who.goal(), "Nobody could tell from a picture whether “" + who.goal()
                    + "” has been reached.", fix);
        }
    }

    private static void epiphany(Character who, Report report) {
        if (who.epiphany().isBlank() && who.epiphanyAbsentReason().isBlank()) {
            report.error("step-3.epiphany", "epiphany", "", called(who) + " learns nothing, and no reason is given.",
                    "Write what they come to see, or why they never do.");
        } else if (!who.epiphany().isBlank() && !who.epiphanyAbsentReason().isBlank()) {
            report.warn("step-3.epiphany", "epiphany_absent_reason", who.epiphanyAbsentReason(), called(who)
                    + " learns something, and a reason is given why not.", "Keep one of the two.");
        }
    }

    private static String called(Character who) {
        return who.name().isBlank() ? "This character" : who.name();
    }

    private static void values(List<String> values, Report report) {
        List<String> said = values.stream().map(Likeness::plain).filter(value -> !value.isEmpty()).toList();
        if (values.size() < 2 || values.size() > 5 || said.size() < values.size()) {
            report.error("step-3.values", "values", String.join(" · ", values), "Two to five values are wanted, here are "
                    + said.size() + (said.size() < values.size() ? " and a blank one." : "."), "Nothing is more important than …");
        } else if (said.stream().distinct().count() < said.size()) {
            report.warn("step-3.values", "values", String.join(" · ", values), "One value stands here twice.",
                    "Two values that can’t both be kept make a character.");
        }
    }

    /** Findings on the cast as a whole are told once, with its first member. */
    private static void cast(Character who, Book book, Report report) {
        if (who == book.characters().values().iterator().next()) {
            needs(CharacterRole.PROTAGONIST, "a protagonist", book, report);
            needs(CharacterRole.OPPONENT, "an opponent", book, report);
        }
    }

    private static void needs(CharacterRole role, String name, Book book, Report report) {
        if (book.characters().values().stream().noneMatch(other -> other.role() == role)) {
            report.error("step-3.cast", "role", "", "The cast has nobody who is " + name + ".",
                    "Give one of the characters that role.");
        }
    }
}
