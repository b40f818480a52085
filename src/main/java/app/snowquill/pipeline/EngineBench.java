package app.snowquill.pipeline;

import app.snowquill.engine.Bound;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.RecordCall;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.StructuredCall;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.pipeline.writing.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Measures an engine through its port, as a book would use it: loading, writing, reading a long prompt that is new and one
 * whose beginning is known, stopping, and filling forms. Asks about made-up things only. Waits for the model, so never on
 * the window's thread; belongs to one measurement.
 */
final class EngineBench {
    private static final int LONG_PROMPT = 2_000;
    private static final int ROUNDS = 5;
    private static final int FORMS = 10;
    private static final int WRITTEN = 96;
    private static final int MARGIN = 64;
    /** Where one long prompt takes longer than this, one has to do. */
    private static final double SLOW_MILLIS = 20_000;
    private static final RecordShape<Scene> FORM = RecordShape.of(Scene.class);

    private final TextEngine engine;
    private final Cancellation cancellation;
    private final Consumer<String> progress;
    private final MadeUpPages pages;
    private final List<Figure> figures = new ArrayList<>();

    /** @param progress told, in a few words, what is measured next */
    EngineBench(TextEngine engine, Cancellation cancellation, Consumer<String> progress) {
        this.engine = engine;
        this.cancellation = cancellation;
        this.progress = progress;
        this.pages = new MadeUpPages(engine);
    }

    /** A form of a usual size. */
    record Scene(@Bound.Phrase(least = 2, most = 5) String title, @Bound.Sentence(least = 6, most = 16) String summary,
                 @Bound.Whole(least = 1, most = 5) int tension) {
    }

    /**
     * @throws EngineException where the engine can't be used
     * @throws java.util.concurrent.CancellationException once it was asked to stop
     */
    List<Figure> measure() {
        progress.accept("Loading the model.");
        ModelInfo model = await(engine.load(), () -> { });
        int tokens = Math.max(MARGIN, Math.min(LONG_PROMPT, model.contextTokens() - MARGIN));
        add("load", "ms", List.of((double) model.loadMillis()));
        progress.accept("Writing.");
        write();
        progress.accept("Reading prompts of " + tokens + " tokens.");
        double cold = read(tokens);
        progress.accept("Stopping in the middle of such a prompt.");
        stop(tokens, cold);
        progress.accept("Filling forms.");
        fill();
        ProcessMemory.ofChildren().ifPresent(bytes -> add("engine-memory", "MB", List.of(bytes / 1e6)));
        return List.copyOf(figures);
    }

    private void write() {
        List<Double> speeds = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            GenerationResult result = ask(pages.words(60), WRITTEN);
            if (round > 0 && result.tokensPerSecond() > 0) { // the first one warms up
                speeds.add(result.tokensPerSecond());
            }
        }
        add("tokens-written", "tokens/s", speeds);
    }

    /** @return milliseconds until the first token of a new prompt, the median */
    private double read(int tokens) {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> speeds = new ArrayList<>();
        for (int round = 0; round < ROUNDS && (cold.isEmpty() || cold.get(0) < SLOW_MILLIS); round++) {
            String page = pages.page(tokens);
            GenerationResult first = ask(page + " And then?", 8);
            cold.add((double) first.firstTokenMillis());
            speeds.add((first.tokensIn() - first.cachedTokens()) * 1000.0 / Math.max(1, first.firstTokenMillis()));
            warm.add((double) ask(page + " What now?", 8).firstTokenMillis());
        }
        add("tokens-read", "tokens/s", speeds);
        add("first-token-warm", "ms", warm);
        return add("first-token-cold", "ms", cold);
    }

    private void stop(int tokens, double coldMillis) {
        List<Double> millis = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Generation generation = engine.generate(request(pages.page(tokens), 8), TokenSink.NONE);
            if (readsStillAfter(generation, (long) (coldMillis * round / (ROUNDS + 2)))) {
                long asked = System.nanoTime();
                generation.cancel();
                await(generation.result(), generation::cancel);
                millis.add((System.nanoTime() - asked) / 1e6);
            }
        }
        add("stop", "ms", millis);
    }

    private void fill() {
        List<Double> millis = new ArrayList<>();
        int usable = 0;
        long begun = System.nanoTime();
        for (int round = 0; round < FORMS; round++) {
            cancellation.check();
            long asked = System.nanoTime();
            RecordCall<Scene> call = StructuredCall.ask(engine, GenerationRequest.json("bench", MadeUpPages.prompt(
                    "Plan a scene from this: " + pages.words(30)), FORM.shape(), Sampling.structure(), 160), FORM, TokenSink.NONE);
            usable += isUsable(call) ? 1 : 0;
            millis.add((System.nanoTime() - asked) / 1e6);
        }
        add("structured-calls", "calls/s", List.of(FORMS * 1e9 / (System.nanoTime() - begun)));
        add("structured-call", "ms", millis);
        add("structured-usable", "%", List.of(100.0 * usable / FORMS));
    }

    private boolean isUsable(RecordCall<Scene> call) {
        try {
            await(call.answer(), call::cancel);
            return true;
        } catch (EngineException e) {
            if (e.kind() != EngineException.Kind.UNUSABLE_ANSWER) {
                throw e;
            }
            return false;
        }
    }

    private GenerationResult ask(String text, int tokens) {
        cancellation.check();
        Generation generation = engine.generate(request(text, tokens), TokenSink.NONE);
        return await(generation.result(), generation::cancel);
    }

    private static GenerationRequest request(String text, int tokens) {
        return GenerationRequest.prose("bench", MadeUpPages.prompt(text), Sampling.prose(), tokens);
    }

    private boolean readsStillAfter(Generation generation, long millis) {
        Runnable stop = generation::cancel;
        cancellation.onCancel(stop);
        try {
            generation.result().get(millis, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            return false; // told by the next that asks
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            cancellation.forget(stop);
            cancellation.check();
        }
    }

    private <T> T await(CompletableFuture<T> future, Runnable stop) {
        CompletableFuture<Object> stopped = new CompletableFuture<>();
        Runnable both = () -> {
            stop.run();
            stopped.complete(null);
        };
        cancellation.onCancel(both);
        try {
            CompletableFuture.anyOf(future, stopped).join();
            cancellation.check();
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof EngineException failure ? failure : e;
        } finally {
            cancellation.forget(both);
        }
    }

    /** @return the median; 0 where there was nothing to measure, of which no figure is made */
    private double add(String name, String unit, List<Double> measured) {
        if (measured.isEmpty()) {
            return 0;
        }
        Figure figure = Figure.of(name, unit, measured);
        figures.add(figure);
        return figure.value();
    }
}
