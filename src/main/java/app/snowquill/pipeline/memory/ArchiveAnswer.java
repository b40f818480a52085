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
     * @param title "Tobit counts the candles", "Card of scene 53", as commands say it; the window has words of its own
     * @param pov id of the point-of-view character, or blank
     * @param score higher is better; comparable within {@code by} only
     * @param snippet the best passage, pieces in order
     */
    public record Hit(DocumentKey key, long revision, ArchiveKind kind, String title, Place place, String pov, double score, By by,
                      List<Piece> snippet) {
        public Hit {
            snippet = List.copyOf(snippet);
        }
    }

    /**
     * Where a text stands.
     *
     * @param scene number in the order of reading, from 1; 0 for what stands at no scene
     * @param chapter number from 1; 0 for a scene of no chapter
     */
    public record Place(int scene, int chapter) {
        public static final Place NOWHERE = new Place(0, 0);

        /** "scene 6 · chapter 2", as commands say it; blank for what stands at no scene. */
        public String text() {
            return scene == 0 ? "" : "scene " + scene + (chapter > 0 ? " · chapter " + chapter : "");
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
