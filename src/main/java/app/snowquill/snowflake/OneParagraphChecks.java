package app.snowquill.snowflake;

import app.snowquill.story.Disaster;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.Sentences;
import java.util.List;
import java.util.Locale;

/** The checks of step 2. */
final class OneParagraphChecks {
    private static final List<String> DUTIES = List.of(
            "Disaster 1 must commit the hero, so that there is no way back.",
            "Disaster 2 must change the way the hero goes about it.",
            "Disaster 3 must leave one way out.");

    private OneParagraphChecks() {
    }

    static void check(OneParagraph paragraph, Report report) {
        one("setup", paragraph.setup(), "The setup", report);
        for (int i = 0; i < 3; i++) {
            String field = "disaster_" + (i + 1);
            Disaster disaster = paragraph.disasters().get(i);
            one(field + ".sentence", disaster.sentence(), "Disaster " + (i + 1), report);
            if (disaster.forces().isBlank()) {
                report.error("step-2.forces", field + ".forces", "", DUTIES.get(i) + " “Forces” is empty.",
                        "Say what is the only thing left to do.");
            }
        }
        one("ending", paragraph.ending(), "The ending", report);
        report.require("step-2.moral", "moral.succeed_when", paragraph.moral().succeedWhen(), "“You succeed when”");
        report.require("step-2.moral", "moral.fail_when", paragraph.moral().failWhen(), "“You fail when”");
        if (!paragraph.moral().succeedWhen().isBlank()
                && same(paragraph.moral().succeedWhen(), paragraph.moral().failWhen())) {
            report.error("step-2.moral", "moral.fail_when", paragraph.moral().failWhen(),
                    "Success and failure are the same here.", "Say what the hero would have to do wrong.");
        }
        distinct(paragraph.disasters(), report);
    }

    private static void one(String field, String text, String name, Report report) {
        if (!report.require("step-2.complete", field, text, name)) {
            return;
        }
        int count = Sentences.count(text);
        if (count > 1) {
            report.error("step-2.one-sentence", field, Sentences.of(text).get(1),
                    name + " has " + count + " sentences; the step wants one.", "Join them, or cut the second.");
        } else if (!Sentences.isFinished(text)) {
            report.error("step-2.one-sentence", field, text, name + " does not end.", "Finish the sentence.");
        }
    }

    private static void distinct(List<Disaster> disasters, Report report) {
        for (int later = 1; later < 3; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                String text = disasters.get(later).sentence();
                if (!text.isBlank() && same(text, disasters.get(earlier).sentence())) {
                    report.error("step-2.distinct", "disaster_" + (later + 1) + ".sentence", text,
                            "Disaster " + (later + 1) + " is disaster " + (earlier + 1) + " again.",
                            "Each disaster closes another door.");
                }
            }
        }
    }

    private static boolean same(String a, String b) {
        return bare(a).equals(bare(b));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
