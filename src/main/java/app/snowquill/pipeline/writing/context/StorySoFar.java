package app.snowquill.pipeline.writing.context;

import app.snowquill.story.Book;
import java.util.List;

/** Tells what has happened before a scene. Safe from any thread. */
@FunctionalInterface
public interface StorySoFar {
    /**
     * The scenes before one in reading order, the first first. Must follow from the book alone, and the passages of a longer story must
     * begin with those of a shorter one wherever that can be: what stands at a prompt's beginning is not read anew.
     */
    List<Passage> before(String scene, Book book);

    /**
     * What happened in a scene, or in several.
     *
     * @param id stable: "story/s3"
     * @param text one line
     * @param seenBy ids of the characters who saw all of it; empty where no single one did
     */
    record Passage(String id, String title, String text, List<String> seenBy) {
        public Passage {
            seenBy = List.copyOf(seenBy);
        }

        /** The id of the passage that tells of this scene alone. */
        static String of(String scene) {
            return "story/" + scene;
        }
    }
}
