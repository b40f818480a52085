package app.snowquill.snowflake;

import app.snowquill.story.Disaster;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.Sentences;
import java.util.List;

/** The checks of step 2. */
final class OneParagraphChecks {
    private static final List<String> DUTIES = List.of(
            "Disaster 1 must commit the hero, so that there is no way back.",
            "Disaster 2 must change the way the hero goes about it.",
            "Disaster 3 must leave one way out.");
    private static final List<String> DUTY_RULES = List.of("step-2.commits", "step-2.changes", "step-2.end-game");
    private static final List<String> FIELDS = List.of("setup", "disaster_1.sentence", "disaster_2.sentence",
            "disaster_3.sentence", "ending");
    private static final List<String> NAMES = List.of("The setup", "Disaster 1", "Disaster 2", "Disaster 3", "The ending");

    private OneParagraphChecks() {
    }

    static void check(OneParagraph paragraph, Report report) {
        for (int i = 0; i < 5; i++) {
            one(FIELDS.get(i), paragraph.sentences().get(i), NAMES.get(i), report);
        }
        for (int i = 0; i < 3; i++) {
            duty(i, paragraph.disasters(), report);
        }
        moral(paragraph, report);
        distinct(paragraph.sentences(), report);
    }

    private static void one(String field, String text, String name, Report report) {
        if (!report.require("step-2.complete", field, text, name)) {
            return;
        }
        int count = Sentences.count(text);
        if (count > 1) {
            report.error("step-2.one-sentence", field, Sentences.of(text).get(1),
                    name + " has " + count + " sentences; the step wants one.", "Join them, or cut the second.");
        } else if (count == 0 || !Sentences.isFinished(text)) {
            report.error("step-2.one-sentence", field, text, name + " does not end.", "Finish the sentence.");
        }
    }

    private static void duty(int place, List<Disaster> disasters, Report report) {
        Disaster disaster = disasters.get(place);
        String field = "disaster_" + (place + 1) + ".forces";
        if (disaster.forces().isBlank()) {
            report.error("step-2.forces", field, "", DUTIES.get(place) + " “Forces” is empty.",
                    "Say what is the only thing left to do.");
            return;
        }
        if (!disaster.sentence().isBlank() && !Cues.doesItsDuty(place, disaster.sentence(), disaster.forces())) {
            report.warn(DUTY_RULES.get(place), field, disaster.forces(), DUTIES.get(place)
                    + " Nothing in its words says so.", "Say what can’t be undone, and what is the only thing left to do.");
        }
        if (Likeness.same(disaster.sentence(), disaster.forces())) {
            report.warn("step-2.forces", field, disaster.forces(), "“Forces” is the disaster again.",
                    "Say what somebody has to do next because of it.");
        }
        disasters.subList(0, place).stream().filter(earlier -> Likeness.same(earlier.forces(), disaster.forces())).findFirst()
                .ifPresent(earlier -> report.warn("step-2.forces", field, disaster.forces(),
                        "Two disasters force the same.", "Each disaster leaves less to choose from."));
    }

    private static void moral(OneParagraph paragraph, Report report) {
        String succeed = paragraph.moral().succeedWhen();
        String fail = paragraph.moral().failWhen();
        boolean both = report.require("step-2.moral", "moral.succeed_when", succeed, "“You succeed when”")
                & report.require("step-2.moral", "moral.fail_when", fail, "“You fail when”");
        if (both && Likeness.same(succeed, fail)) {
            report.error("step-2.moral", "moral.fail_when", fail,
                    "Success and failure are the same here.", "Say what the hero would have to do wrong.");
        }
    }

    private static void distinct(List<String> sentences, Report report) {
        for (int later = 1; later < 5; later++) {
            String text = sentences.get(later);
            for (int earlier = 0; earlier < later && !text.isBlank(); earlier++) {
                String before = sentences.get(earlier);
                if (Likeness.same(text, before)) {
                    report.error("step-2.distinct", FIELDS.get(later), text, NAMES.get(later) + " says the same as "
                            + lower(NAMES.get(earlier)) + ".", "Each disaster closes another door.");
                } else if (Likeness.reworded(text, before)) {
                    report.warn("step-2.distinct", FIELDS.get(later), text, NAMES.get(later) + " says nearly the same as "
                            + lower(NAMES.get(earlier)) + ".", "Each disaster closes another door.");
                }
            }
        }
    }

    private static String lower(String name) {
        return java.lang.Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
