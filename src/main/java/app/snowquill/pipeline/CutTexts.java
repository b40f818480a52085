package app.snowquill.pipeline;

import app.snowquill.context.ContextElement;
import app.snowquill.context.Distilled;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.story.Book;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Notes what was cut or left out of what a model was told for an author who waits, and has the model say it in fewer words once the author has
 * the answer: for the next time, so that what was shown is what was sent. A few texts at most, for they cost time; what can't be said in
 * fewer words is cut as before. Belongs to one answer, of which several calls may be told at once; what is made is made on one thread, after them.
 */
final class CutTexts implements Distilled {
    private static final int MOST = 2;

    private final LocalDistilling kept;
    private final String own;
    private final Map<String, Cut> cut = Collections.synchronizedMap(new LinkedHashMap<>());

    private record Cut(ContextElement element, int tokens) {
    }

    /** @param scene whose own text changes with every word and is not distilled */
    CutTexts(LocalDistilling kept, String scene) {
        this.kept = kept;
        this.own = "prose/" + scene;
    }

    /** Changes nothing of what is told; the same element asked for again is wanted as it was asked for last. */
    @Override
    public Optional<String> shorter(ContextElement element, int tokens) {
        Optional<String> found = kept.shorter(element, tokens);
        if (found.isPresent()) {
            cut.remove(element.id());
        } else if (!element.id().equals(own) && kept.canMake(element, tokens)) {
            cut.put(element.id(), new Cut(element, tokens));
        }
        return found;
    }

    boolean isEmpty() {
        return cut.isEmpty();
    }

    /**
     * Makes what was noted. Waits.
     *
     * @param notices told once, before the first
     * @throws EngineException where the model fails as it would for anything else
     * @throws java.util.concurrent.CancellationException once the author asks for something else
     */
    void make(TextEngine engine, Book book, Cancellation cancellation, Consumer<String> notices) {
        List<Cut> first = cut.values().stream().limit(MOST).toList();
        if (!first.isEmpty()) {
            notices.accept("What did not fit in whole is put into fewer words for the next time. It is kept, so this is done once.");
        }
        for (Cut one : first) {
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
