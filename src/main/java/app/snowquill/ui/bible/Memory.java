package app.snowquill.ui.bible;

import app.snowquill.pipeline.memory.BibleDesk.Place;
import app.snowquill.pipeline.memory.LedgerDesk.Contradiction;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;

/**
 * What the desks say of a book and its open entry at one moment. Immutable.
 *
 * @param subjects by waiting fact, the entry it is about
 * @param entry the open one, or blank
 * @param places where the open one appears
 */
record Memory(List<WaitingLore> waiting, List<Contradiction> contradictions, Map<DocumentKey, String> subjects, String entry,
              List<Place> places) {
    static final Memory NONE = new Memory(List.of(), List.of(), Map.of(), "", List.of());

    /** Contradictions that the author has not said are intended. */
    List<Contradiction> open() {
        return contradictions.stream().filter(one -> !one.waived()).toList();
    }
}
