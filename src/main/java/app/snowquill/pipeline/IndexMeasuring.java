package app.snowquill.pipeline;

import app.snowquill.search.IndexedText;
import app.snowquill.search.TextId;
import app.snowquill.search.TextIndex;
import app.snowquill.search.TextLook;
import app.snowquill.search.Vectors;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Has a model measure the texts of an index, one at a time, so that a save that comes meanwhile is not held up. Lives as long as one
 * index, on the archive's thread.
 */
final class IndexMeasuring {
    private final TextIndex index;
    private final BooleanSupplier ended;
    private final Set<TextId> unmeasured = new LinkedHashSet<>();

    /** A model that is asked no more, and waited for no longer, once the archive ends. */
    private record UntilEnded(Vectors of, BooleanSupplier ended) implements Vectors {
        @Override
        public String model() {
            return of.model();
        }

        @Override
        public int dimension() {
            return of.dimension();
        }

        @Override
        public float[] of(String text) {
            return of.of(text, ended);
        }
    }

    /** @param ended says when to stop, within a text too */
    IndexMeasuring(TextIndex index, BooleanSupplier ended) {
        this.index = index;
        this.ended = ended;
    }

    /** Finds out what is to be measured. */
    void look(Map<TextId, IndexedText> standing, Vectors vectors) {
        unmeasured.clear();
        try (TextLook look = index.look()) {
            Set<TextId> measured = look.measured(vectors);
            standing.values().stream().filter(text -> !measured.contains(text.id())).forEach(text -> unmeasured.add(text.id()));
        }
    }

    boolean isDone() {
        return unmeasured.isEmpty();
    }

    /** Measures one text; what was measured is found once all are. @throws RuntimeException where the model can't be asked now */
    void next(Map<TextId, IndexedText> standing, Vectors vectors) {
        TextId id = unmeasured.iterator().next();
        if (standing.containsKey(id)) {
            index.measure(standing.get(id), new UntilEnded(vectors, ended));
        }
        unmeasured.remove(id);
        if (unmeasured.isEmpty()) {
            index.show();
        }
    }
}
