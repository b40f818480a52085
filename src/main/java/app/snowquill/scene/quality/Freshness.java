package app.snowquill.scene.quality;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** Whether the words are new: few stock phrases, many different words, and little that a compressor could leave out. */
final class Freshness {
    private static final int WINDOW = 500;
    private static final int CHUNK = 8_000;
    private static final Band STOCK = Band.falling(0.8, 8);
    private static final Band DIFFERENT = Band.rising(0.3, 0.46);
    private static final Band COMPRESSED = Band.rising(0.28, 0.42);

    private Freshness() {
    }

    static DimensionScore of(String prose, ProseWords words) {
        if (words.count() == 0) {
            return new DimensionScore(Dimension.FRESHNESS, List.of());
        }
        List<String> stock = words.phrases(WordList.STOCK_PHRASES.entries());
        double perThousand = 1000.0 * stock.size() / Math.max(300, words.count());
        double different = words.movingTypeTokenRatio(WINDOW);
        double ratio = compressionRatio(prose);
        return new DimensionScore(Dimension.FRESHNESS, List.of(
                new Measure(STOCK.score(perThousand), stock.isEmpty() ? "No stock phrases."
                        : stock.size() + " stock phrases, such as “" + stock.get(0) + "”."),
                new Measure(DIFFERENT.score(different), String.format(Locale.ENGLISH, "%.0f %% different words in %d.", 100 * different,
                        Math.min(WINDOW, words.count()))),
                new Measure(COMPRESSED.score(ratio), String.format(Locale.ENGLISH, "A compressor leaves %.0f %% of it.", 100 * ratio))));
    }

    /** Deflated size over size, in pieces of equal length so that a long text does not seem staler than a short one. */
    private static double compressionRatio(String prose) {
        byte[] bytes = prose.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[CHUNK * 2];
        long deflated = 0;
        for (int from = 0; from < bytes.length; from += CHUNK) {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
            try {
                deflater.setInput(bytes, from, Math.min(CHUNK, bytes.length - from));
                deflater.finish();
                deflated += deflater.deflate(out);
            } finally {
                deflater.end();
            }
        }
        return (double) deflated / bytes.length;
    }
}
