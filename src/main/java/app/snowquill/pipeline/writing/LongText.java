package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import java.util.function.BiFunction;

/** Writes more sentences than one answer should hold: in so many goes, each told what stands so far. */
final class LongText {
    private static final int MOST_AT_ONCE = 30;
    private static final RecordShape<Passage> PASSAGE = RecordShape.of(Passage.class);

    /** What the model is asked: how many sentences, and how long, depends on what is left to write. */
    record Passage(@Bound.Sentences(least = 1, most = MOST_AT_ONCE, leastWords = 1, mostWords = 60) String text) {
    }

    private LongText() {
    }

    /**
     * @param goes at least 1, fewer than sentences
     * @param least sentences in all
     * @param most sentences in all
     * @param ask takes the text so far and the shape, gives the next sentences
     */
    static String write(int goes, int least, int most, int leastWords, int mostWords, BiFunction<String, RecordShape<Passage>, String> ask) {
        StringBuilder text = new StringBuilder();
        int leastLeft = least;
        int mostLeft = most;
        for (int left = goes; left > 0; left--) {
            int leastNow = Math.max(1, (leastLeft + left - 1) / left);
            int mostNow = Math.max(leastNow, mostLeft / left);
            String more = ask.apply(text.toString(), PASSAGE.with("text",
                    new JsonShape.Sentences(leastNow, mostNow, leastWords, mostWords))).strip();
            text.append(text.isEmpty() ? "" : " ").append(more);
            leastLeft -= leastNow;
            mostLeft -= mostNow;
        }
        return text.toString();
    }
}
