package app.snowquill.pipeline.memory;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The bible: who and what is in the book. Its entries are {@code book().lore().entries()}, of characters together with
 * {@code book().characters()} and {@code book().bibles()}. Kept by the session as a hand edit; here is the rest.
 */
public interface BibleDesk {
    /** Where an entry is named or meant: scenes whose point of view or place it is, and texts that name it or an alias. */
    List<Place> appearsIn(String entry);

    /** What keeping these entries, or taking out those that are null, touches: the places of what is changed, each with why; steps first, then scenes in reading order. */
    List<Touched> touched(Map<DocumentKey, Object> contents);

    /**
     * Has the model propose entries of places, objects, themes and the world, from the logline and what else is written. Each waits for the
     * author's word as the proposal of an {@code ENTRY} document. Gives how many wait.
     */
    ModelWork<Integer> bootstrap(String instruction);

    /** Other names, everywhere: shows what would change; nothing is changed. @param to the new name */
    CompletableFuture<Replacement> renaming(String entry, String to);

    /** Does it, as one undo, and gives what is stale then. @param chosen numbers of {@link Replacement#places()} */
    CompletableFuture<List<DocumentKey>> rename(Replacement replacement, Set<Integer> chosen);

    /** An entry as it stands when a scene begins: its fields with every progression up to there. */
    BibleEntry asOf(String entry, String scene);

    /**
     * A text that names an entry.
     *
     * @param key the document
     * @param quote the first words that name it
     * @param times how often
     */
    record Place(DocumentKey key, String quote, int times) {
    }

    /** @param why "names Tobit", "point of view", "happens here" */
    record Touched(DocumentKey key, String quote, String why) {
    }
}
