package app.snowquill.pipeline;

import app.snowquill.context.ContextElement;
import app.snowquill.context.Distilled;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.story.Book;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Before the model is asked for an author who waits: has it say in fewer words, once, what would otherwise be cut or left out. A few texts at
 * most, for they cost time; what can't be said in fewer words is cut as before. Belongs to one call; one thread.
 */
final class DistillingFirst implements Distilled {
    private static final int MOST = 2;

    private final LocalDistilling kept;
    private final String own;
    private final Map<String, Wanted> wanted = new LinkedHashMap<>();

    private record Wanted(ContextElement element, int tokens) {
    }

    /** @param scene whose own text changes with every word and is not distilled */
    DistillingFirst(LocalDistilling kept, String scene) {
        this.kept = kept;
        this.own = "prose/" + scene;
    }

    /** Notes what there is no short form of; the same element asked for again is wanted as it was asked for last. */
    @Override
    public Optional<String> shorter(ContextElement element, int tokens) {
        Optional<String> found = kept.shorter(element, tokens);
        if (found.isEmpty() && !element.id().equals(own) && kept.canMake(element, tokens)) {
            wanted.put(element.id(), new Wanted(element, tokens));
        }
        return found;
    }

    /**
     * Makes what was noted. Waits.
     *
     * @param notices told once, before the first
     * @throws EngineException where the model fails as it would for anything else
     */
    void make(TextEngine engine, Book book, Cancellation cancellation, Consumer<String> notices) {
        List<Wanted> first = wanted.values().stream().limit(MOST).toList();
        if (!first.isEmpty()) {
            notices.accept("What does not fit in whole is put into fewer words first. It is kept, so this is done once.");
        }
        for (Wanted one : first) {
            try {
                kept.make(one.element(), one.tokens(), engine, book, cancellation);
            } catch (EngineException e) {
                if (RunWorker.isFatal(e)) {
                    throw e;
                }
            }
        }
    }
}
