package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.story.DocumentKey;
import java.util.List;

/** A line of the list of places: a text with all its places, or one of them. */
sealed interface ReplaceRow {
    /** Numbers of the places it stands for. */
    List<Integer> numbers();

    /** @param locked whether the text stays as it is */
    record Text(DocumentKey key, List<Integer> numbers, boolean locked) implements ReplaceRow {
    }

    record Place(Occurrence occurrence, List<Integer> numbers) implements ReplaceRow {
    }
}
