package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.FirstThings;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.util.List;

/** The checks of steps 0 and 1. */
final class OpeningChecks {
    private static final int WORDS_AIMED_AT = 15;
    private static final int WORDS_AT_MOST = 25;

    private OpeningChecks() {
    }

    static void firstThings(FirstThings first, Report report) {
        report.require("step-0.complete", "category", first.category(), "The category");
        report.require("step-0.complete", "pov", first.pov(), "The point of view");
        report.require("step-0.complete", "tense", first.tense(), "The tense");
        if (report.require("step-0.complete", "story_kind", first.storyKind(), "The kind of story")
                && Sentences.count(first.storyKind()) > 2) {
            report.error("step-0.story-kind", "story_kind", first.storyKind(),
                    "The kind of story takes one or two sentences, this has " + Sentences.count(first.storyKind()) + ".",
                    "Keep the one that would make a friend want to read it.");
        }
        List<String> delights = first.audienceDelight().stream().filter(delight -> !delight.isBlank()).toList();
        if (delights.size() < 2 || delights.size() < first.audienceDelight().size()) {
            report.error("step-0.delights", "audience_delight", String.join(" · ", delights),
                    "A reader needs at least two things to look forward to, and none of them blank.",
                    "Name moments or pleasures one could point at.");
        }
        delights.stream().filter(delight -> Words.count(delight) < 2).forEach(delight ->
                report.warn("step-0.delight-concrete", "audience_delight", delight,
                        "One word is hard to look forward to.", "Say what the reader gets to see."));
        if (first.targetWords() < 1_000 || first.targetWords() > 500_000) {
            report.error("step-0.target-words", "target_words", Integer.toString(first.targetWords()),
                    "The target lies between 1,000 and 500,000 words.", "A novel has about 90,000.");
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
        for (Character character : book.characters().values()) {
            for (String part : character.name().split("\\s+")) {
                if (part.length() > 2 && Names.occurs(part, sentence)) {
                    report.warn("step-1.no-name", "sentence", part,
                            "“" + part + "” says nothing to somebody who has not read the book.",
                            "Say who they are: a clerk, a widow, a pilot.");
                }
            }
        }
    }
}
