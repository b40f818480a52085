package app.snowquill.pipeline.memory;

import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param places how many texts there are, more than {@code hits} where the limit cut them
 * @param tookMicros time the search itself took
 * @param byKind places of this query in each group, whichever groups were asked for
 * @param byPov the same by character id
 * @param byPart the same by part id, "" for what stands in none
 * @param notice a sentence where something could not be looked at; else blank
 */
public record ArchiveAnswer(List<Hit> hits, int places, long tookMicros, Map<ArchiveKind, Integer> byKind, Map<String, Integer> byPov,
                            Map<String, Integer> byPart, String notice) {
    public ArchiveAnswer {
        hits = List.copyOf(hits);
        byKind = Map.copyOf(byKind);
        byPov = Map.copyOf(byPov);
        byPart = Map.copyOf(byPart);
    }

    /**
     * One text.
     *
     * @param revision its revision, older than the current one for {@link ArchiveKind#VERSION}
     * @param title "Tobit counts the candles", "Card of scene 53"
     * @param place "scene 6 · chapter 2"; blank where there is none
     * @param pov id of the point-of-view character, or blank
     * @param score higher is better; comparable within {@code by} only
     * @param snippet the best passage, pieces in order
     */
    public record Hit(DocumentKey key, long revision, ArchiveKind kind, String title, String place, String pov, double score, By by,
                      List<Piece> snippet) {
        public Hit {
            snippet = List.copyOf(snippet);
        }
    }

    /** What ranked it. */
    public enum By {
        WORDS, MEANING
    }

    /** A run of the snippet. */
    public record Piece(String text, boolean match) {
    }
}
