package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import java.util.function.BiFunction;

/** Writes more sentences than one answer should hold: in goes of at most twelve, each told what stands so far. */
final class LongText {
    private static final int SENTENCES_AT_ONCE = 12;

    private LongText() {
    }

    /**
     * @param least sentences in all
     * @param most sentences in all
     * @param ask takes the text so far and the shape, gives the next sentences
     */
    static String write(int least, int most, int leastWords, int mostWords, BiFunction<String, JsonShape, String> ask) {
        int goes = (most + SENTENCES_AT_ONCE - 1) / SENTENCES_AT_ONCE;
        StringBuilder text = new StringBuilder();
        int leastLeft = least;
        int mostLeft = most;
        for (int left = goes; left > 0; left--) {
            int leastNow = Math.max(1, (leastLeft + left - 1) / left);
            int mostNow = Math.max(leastNow, mostLeft / left);
            JsonShape shape = JsonShape.fields()
                    .with("text", new JsonShape.Sentences(leastNow, mostNow, leastWords, mostWords)).build();
            String more = ask.apply(text.toString(), shape).strip();
            text.append(text.isEmpty() ? "" : " ").append(more);
            leastLeft -= leastNow;
            mostLeft -= mostNow;
        }
        return text.toString();
    }
}
