package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.FirstThings;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The checks of steps 0 and 1. */
final class OpeningChecks {
    private static final int WORDS_AIMED_AT = 15;
    private static final int WORDS_AT_MOST = 25;

    private OpeningChecks() {
    }

    static void firstThings(FirstThings first, Book book, Report report) {
        report.require("step-0.complete", "category", first.category(), "The category");
        if (report.require("step-0.complete", "pov", first.pov(), "The point of view") && isEnglish(book)) {
            known("pov", first.pov(), Cues.PERSON, "Say whose eyes and which person: first person, third limited …", report);
        }
        if (report.require("step-0.complete", "tense", first.tense(), "The tense") && isEnglish(book)) {
            known("tense", first.tense(), Cues.TENSE, "Past or present, in most books.", report);
        }
        if (report.require("step-0.complete", "story_kind", first.storyKind(), "The kind of story")) {
            storyKind(first.storyKind(), report);
        }
        delights(first.audienceDelight(), report);
        if (first.targetWords() < 1_000 || first.targetWords() > 500_000) {
            report.error("step-0.target-words", "target_words", Integer.toString(first.targetWords()),
                    "The target lies between 1,000 and 500,000 words.", "A novel has about 90,000.");
        }
    }

    private static boolean isEnglish(Book book) {
        return book.project().language().toLowerCase(Locale.ROOT).startsWith("en");
    }

    private static void known(String field, String text, Pattern cue, String fix, Report report) {
        if (!cue.matcher(text).find()) {
            report.warn("step-0." + field, field, text, "“" + text + "” does not say which " + ("pov".equals(field)
                    ? "point of view" : "tense") + " the scenes are held to.", fix);
        }
    }

    private static void storyKind(String text, Report report) {
        int sentences = Sentences.count(text);
        if (sentences > 2) {
            report.error("step-0.story-kind", "story_kind", Sentences.of(text).get(2),
                    "The kind of story takes one or two sentences, this has " + sentences + ".",
                    "Keep the one that would make a friend want to read it.");
        } else if (sentences == 0 || !Sentences.isFinished(text)) {
            report.warn("step-0.story-kind", "story_kind", text, "The kind of story breaks off.", "Finish the sentence.");
        }
    }

    private static void delights(List<String> all, Report report) {
        List<String> delights = all.stream().filter(delight -> !Likeness.plain(delight).isEmpty()).toList();
        if (delights.size() < 2 || delights.size() < all.size()) {
            report.error("step-0.delights", "audience_delight", String.join(" · ", delights),
                    "A reader needs at least two things to look forward to, and none of them blank.",
                    "Name moments or pleasures one could point at.");
        } else if (delights.stream().map(Likeness::plain).distinct().count() < 2) {
            report.error("step-0.delights", "audience_delight", delights.get(1), "The same pleasure stands here twice.",
                    "Name another one.");
        }
        for (int i = 0; i < delights.size(); i++) {
            String delight = delights.get(i);
            if (Words.count(delight) < 2 || Cues.isVague(delight)) {
                report.warn("step-0.delight-concrete", "audience_delight", delight, "“" + delight
                        + "” could stand on the back of any book.", "Say what the reader gets to see.");
            }
            if (delights.subList(0, i).stream().anyMatch(before -> Likeness.same(before, delight)
                    || Likeness.reworded(before, delight))) {
                report.warn("step-0.delight-again", "audience_delight", delight, "“" + delight
                        + "” has been said before in other words.", "Name another pleasure, or take it out.");
            }
        }
    }

    static void oneSentence(OneSentence one, Book book, Report report) {
        String sentence = one.sentence();
        if (!report.require("step-1.complete", "sentence", sentence, "The sentence")) {
            return;
        }
        int sentences = Sentences.count(sentence);
        if (sentences != 1 || !Sentences.isFinished(sentence)) {
            report.error("step-1.one-sentence", "sentence", sentence, sentences > 1
                            ? "This step wants one sentence, here are " + sentences + "."
                            : "The sentence does not end.",
                    "Keep the person, the trouble and the stakes.");
        }
        int words = Words.count(sentence);
        if (words > WORDS_AT_MOST) {
            report.error("step-1.length", "sentence", sentence,
                    "The sentence has " + words + " words; more than 25 nobody repeats.", "Cut it to 15.");
        } else if (words > WORDS_AIMED_AT) {
            report.warn("step-1.length", "sentence", sentence,
                    "The sentence has " + words + " words; 15 are easier to remember.", "Cut an adjective or a clause.");
        }
        Cast.of(book).parts().stream().filter(part -> Names.occurs(part, sentence)).forEach(part ->
                report.warn("step-1.no-name", "sentence", part,
                        "“" + part + "” says nothing to somebody who has not read the book.",
                        "Say who they are: a clerk, a widow, a pilot."));
    }
}
