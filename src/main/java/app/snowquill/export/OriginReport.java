package app.snowquill.export;

import java.time.Instant;
import java.util.List;

/**
 * Whose words a book is made of, as far as its file knows.
 *
 * @param made when it was counted
 * @param places parts, chapters and scenes in reading order; only those with text
 * @param models every model that was asked for this book, those asked most first
 */
public record OriginReport(String title, String author, Instant made, Words words, List<Place> places, List<Model> models) {
    public OriginReport {
        places = List.copyOf(places);
        models = List.copyOf(models);
    }

    /**
     * Words by who wrote them.
     *
     * @param yours written by the author's hand
     * @param suggested in paragraphs an agent wrote and the author changed, or the other way round
     * @param agent in paragraphs that stand as an agent wrote them
     * @param imported in paragraphs that stand as they came from a file; who wrote them there is not known
     */
    public record Words(int yours, int suggested, int agent, int imported) {
        public static final Words NONE = new Words(0, 0, 0, 0);

        public Words and(Words other) {
            return new Words(yours + other.yours, suggested + other.suggested, agent + other.agent, imported + other.imported);
        }

        public int all() {
            return yours + suggested + agent + imported;
        }
    }

    public enum Level {
        PART, CHAPTER, SCENE
    }

    /**
     * @param number counted from 1 in its level
     * @param title blank where it has none
     * @param hands who wrote versions of a scene, oldest first; empty for parts and chapters
     */
    public record Place(Level level, int number, String title, Words words, List<Hand> hands) {
        public Place {
            hands = List.copyOf(hands);
        }
    }

    /**
     * @param agent its name in the history
     * @param versions how many versions of the scene it wrote
     * @param models that were asked for this scene; empty where no call is kept, so that it is not known
     */
    public record Hand(String agent, int versions, Instant first, Instant last, List<String> models) {
        public Hand {
            models = List.copyOf(models);
        }
    }

    /**
     * @param name blank where none was noted
     * @param component who asked it: "writer", "step-9"
     * @param calls how often, those included that failed or were stopped
     */
    public record Model(String name, String component, int calls, long tokensOut, Instant first, Instant last) {
    }
}
