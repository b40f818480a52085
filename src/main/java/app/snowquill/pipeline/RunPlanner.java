package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.Message;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.RunPlan.StepPlan;
import app.snowquill.pipeline.writing.Rehearsal;
import app.snowquill.pipeline.writing.TokenGauge;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.settings.MeasuredSpeed;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.FirstThings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Tells what a run would do, by rehearsing it: every writer is asked to write, over a {@link Rehearsal} instead of a model, and
 * what it makes stands in for what the next steps read. Waits for the file and, where one is loaded, for the model's tokenizer;
 * on a thread for runs. Writes nothing.
 */
final class RunPlanner {
    private static final int USUAL_CONTEXT = 4_096;
    private static final int CALLS_LOOKED_AT = 2_000;

    private final OpenBook session;
    private final StepRouting routing;

    RunPlanner(OpenBook session) {
        this.session = session;
        this.routing = new StepRouting(session);
    }

    RunPlan plan(RunRequest request) {
        CallHistory history = session.inSession(store -> new CallHistory(store.calls(CALLS_LOOKED_AT))).join();
        Map<String, Double> shares = history.shares(session.parts().json());
        List<StepPlan> plans = new ArrayList<>();
        SettledRun settled = routing.settled(request);
        RehearsedBook rehearsed = RehearsedBook.of(session, request, settled.library());
        boolean counted = true;
        for (Step step : Step.values()) {
            if (request.steps().contains(step)) {
                Writing.Frame frame = routing.frame(step, request, settled);
                Optional<Path> model = frame.route().model();
                Optional<TextEngine> engine = session.parts().writing().engines().loaded(model);
                ModelFigures figures = session.parts().writing().figures().apply(model);
                counted = counted && engine.isPresent();
                List<Rehearsal.Call> calls = rehearsed.write(step, frame, gauge(engine, figures, shares));
                Optional<MeasuredSpeed> speed = model.isEmpty() ? history.speed().or(figures::speed) : figures.speed().or(history::speed);
                int read = calls.stream().mapToInt(Rehearsal.Call::tokensIn).sum();
                int written = calls.stream().mapToInt(Rehearsal.Call::tokensOut).sum();
                plans.add(new StepPlan(step, step.reads().stream().map(before -> "step " + before.number()).toList(), calls.size(),
                        read, written, seconds(speed, read, written), frame.route().tier()));
            }
        }
        Book book = rehearsed.book();
        return new RunPlan(plans, book.firstThings().map(FirstThings::targetWords).orElse(book.project().targetWords()),
                book.outline().scenes().size(), counted ? RunPlan.Counting.COUNTED : RunPlan.Counting.RECKONED);
    }

    private static TokenGauge gauge(Optional<TextEngine> engine, ModelFigures figures, Map<String, Double> shares) {
        int context = engine.flatMap(loaded -> loaded.status().model()).map(model -> model.contextTokens())
                .orElse(figures.contextTokens() > 0 ? figures.contextTokens() : USUAL_CONTEXT);
        return new TokenGauge(context, engine.map(loaded -> (TokenGauge.Counter) new EngineCounter(loaded)).orElse(TokenGauge.Counter.NONE), shares);
    }

    private static OptionalDouble seconds(Optional<MeasuredSpeed> speed, int read, int written) {
        return speed.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(written / speed.get().written()
                + (speed.get().read() > 0 ? read / speed.get().read() : 0));
    }

    /** Counts by the model's own tokenizer; a model that goes away meanwhile leaves the rest to be reckoned. */
    private record EngineCounter(TextEngine engine) implements TokenGauge.Counter {
        @Override
        public OptionalInt tokens(String text) {
            try {
                return OptionalInt.of(engine.countTokens(text));
            } catch (EngineException e) {
                return OptionalInt.empty();
            }
        }

        @Override
        public OptionalInt prompt(List<Message> messages) {
            try {
                return OptionalInt.of(engine.countPrompt(messages));
            } catch (EngineException e) {
                return OptionalInt.empty();
            }
        }
    }
}
