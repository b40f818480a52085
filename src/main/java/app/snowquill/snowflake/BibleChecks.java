package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.CharacterBible.Relationship;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks of step 7; what concerns the years is in {@link AgeChecks}. */
final class BibleChecks {
    private BibleChecks() {
    }

    static void check(CharacterBible bible, Book book, Report report) {
        if (bible == null) {
            return;
        }
        if (!book.characters().containsKey(bible.character())) {
            report.error("step-7.character", "character", bible.character(),
                    "There is no character “" + bible.character() + "” in step 3.", "Use one that is there.");
        }
        String rule = "step-7.complete";
        report.require(rule, "physical", bible.physical(), "The physical description");
        report.require(rule, "history", bible.history(), "The history");
        report.require(rule, "change", bible.change(), "The change");
        voice(bible.voiceNotes(), report);
        knowledge(bible.initialKnowledge(), report);
        AgeChecks.check(bible, book, report);
        if (bible.relationships().isEmpty() && book.characters().size() > 1) {
            report.warn("step-7.relationship", "relationships", "", book.nameOf(bible.character()) + " is nothing to anybody.",
                    "Say what they are to one other character at least.");
        }
        Set<String> named = new HashSet<>();
        for (Relationship relationship : bible.relationships()) {
            relationship(bible, relationship, book, report);
            if (!named.add(relationship.character()) && !relationship.character().isBlank()) {
                report.warn("step-7.relationship", "relationships", book.nameOf(relationship.character()),
                        book.nameOf(relationship.character()) + " stands here twice.", "Say it in one entry.");
            }
        }
    }

    private static void voice(List<String> notes, Report report) {
        List<String> said = notes.stream().map(Likeness::plain).filter(note -> !note.isEmpty()).distinct().toList();
        if (said.size() < 3) {
            report.error("step-7.voice", "voice_notes", String.join(" · ", notes),
                    "A voice needs at least three notes, here are " + said.size() + ".",
                    "What would they never say? What do they say too often?");
        } else if (said.size() < notes.size()) {
            report.warn("step-7.voice", "voice_notes", String.join(" · ", notes), "One note is blank or stands here twice.",
                    "Take it out.");
        }
    }

    private static void knowledge(List<String> facts, Report report) {
        List<String> said = facts.stream().map(Likeness::plain).filter(fact -> !fact.isEmpty()).distinct().toList();
        if (facts.isEmpty()) {
            report.warn("step-7.knowledge", "initial_knowledge", "", "Nothing says what they know when the book begins.",
                    "Name what they know and others do not.");
        } else if (said.size() < facts.size()) {
            report.warn("step-7.knowledge", "initial_knowledge", String.join(" · ", facts),
                    "One thing they know is blank or stands here twice.", "Take it out.");
        }
    }

    private static void relationship(CharacterBible bible, Relationship relationship, Book book, Report report) {
        String other = relationship.character();
        if (!book.characters().containsKey(other) || other.equals(bible.character())) {
            report.error("step-7.relationship", "relationships", other,
                    "There is no other character “" + other + "” in step 3.", "Name one that is there.");
            return;
        }
        report.require("step-7.relationship", "relationships", relationship.nature(), "What " + book.nameOf(other) + " is to "
                + book.nameOf(bible.character()));
        CharacterBible theirs = book.bibles().get(other);
        if (theirs != null && theirs.relationships().stream()
                .noneMatch(back -> back.character().equals(bible.character()))) {
            report.error("step-7.reciprocal", "relationships", book.nameOf(other), book.nameOf(other)
                    + "’s bible says nothing of " + book.nameOf(bible.character()) + ".", "Add how they see it.");
        }
    }
}
