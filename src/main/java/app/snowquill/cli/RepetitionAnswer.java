package app.snowquill.cli;

import app.snowquill.scene.quality.PhraseList;
import app.snowquill.scene.quality.Repetition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells what texts say again, in figures and in words. Pure. */
final class RepetitionAnswer {
    private static final int SHOWN = 10;

    private final Repetition found;
    private final List<String> listed;

    /** @param list what the book does without */
    RepetitionAnswer(List<String> texts, PhraseList list) {
        this.found = Repetition.of(texts);
        this.listed = texts.stream().flatMap(text -> list.in(text).stream()).toList();
    }

    ObjectNode json() {
        ObjectNode json = AnswerJson.object().put("words", found.words()).put("repeatedRuns", rounded(found.repeatedRuns())).put("distinct2", rounded(found.distinctTwo()))
                .put("distinct3", rounded(found.distinctThree())).put("stockPerThousand", rounded(found.stock())).put("loops", rounded(found.loops())).put("listed", listed.size());
        ArrayNode phrases = json.putArray("phrases");
        found.phrases().stream().limit(SHOWN).forEach(phrase -> phrases.addObject().put("text", phrase.text()).put("times", phrase.times()));
        return json;
    }

    String text() {
        String most = found.phrases().stream().limit(SHOWN).map(phrase -> "\n  " + phrase.times() + " times “" + phrase.text() + "”").collect(Collectors.joining());
        return String.format(Locale.ENGLISH, "In %,d words %.1f %% of all runs of four come again and %.1f %% of the sentences word for word; %.0f %% of the pairs of words are different.",
                found.words(), 100 * found.repeatedRuns(), 100 * found.loops(), 100 * found.distinctTwo())
                + (listed.isEmpty() ? "" : "\nOf the list of unwanted phrases: " + listed.stream().distinct().map(phrase -> "“" + phrase + "”").collect(Collectors.joining(", ")) + ".") + most;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
