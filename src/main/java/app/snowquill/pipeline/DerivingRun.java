package app.snowquill.pipeline;

import app.snowquill.context.Agent;
import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.RunEvent.ItemOutcome;
import app.snowquill.pipeline.RunReport.Outcome;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.DerivedWriters;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.StepRoute;
import app.snowquill.snowflake.Step;
import app.snowquill.store.Failure;
import app.snowquill.store.StoreException;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Derives what is missing of a book from its text: step by step upwards, the documents of a step side by side. Lives on one
 * thread of its own, its documents on others. What could not be derived leaves the others; deriving again goes on from there.
 */
final class DerivingRun implements Run, Runnable {
    private final OpenBook session;
    private final Consumer<RunEvent> listener;
    private final Cancellation cancellation = new Cancellation();
    private final RunLedger ledger = new RunLedger();
    private final CompletableFuture<RunReport> done = new CompletableFuture<>();
    private final DerivedWriters writers = new DerivedWriters();
    private final PromptLibrary prompts;
    private final DerivedKeeping keeping;
    private final long started = System.nanoTime();
    private Executor places;

    DerivingRun(OpenBook session, Consumer<RunEvent> listener) {
        this.session = session;
        this.prompts = PromptLibrary.settled(session.parts().writing().prompts().inUse());
        this.listener = event -> {
            session.events().hear(event, OptionalLong.empty());
            listener.accept(event);
        };
        this.keeping = new DerivedKeeping(session);
    }

    @Override
    public RunRequest request() {
        return new RunRequest(EnumSet.copyOf(DerivingPlan.ORDER), Set.of(), false, "", OptionalInt.empty(), 0);
    }

    @Override
    public CompletableFuture<RunReport> done() {
        return done;
    }

    /** What was derived is kept, and deriving again goes on from there: it has no place in the queue. */
    @Override
    public void pause() {
        cancel();
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void run() {
        Outcome outcome = Outcome.FAILED;
        String message = "";
        try {
            findPeople();
            for (Step step : DerivingPlan.ORDER) {
                cancellation.check();
                derive(step, DerivingPlan.items(step, session.view().book()));
            }
            message = ledger.summary();
            outcome = ledger.failed().isEmpty() ? Outcome.SUCCEEDED : Outcome.FAILED;
        } catch (CancellationException e) {
            outcome = Outcome.CANCELLED;
            message = "Stopped. What was derived is kept; deriving again goes on from there.";
        } catch (EngineException e) {
            outcome = RunWorker.isFatal(e) && e.kind() != EngineException.Kind.CRASHED ? Outcome.NO_MODEL : Outcome.FAILED;
            message = e.getMessage();
        } catch (RuntimeException e) {
            message = ActiveRun.sentence(e);
        } finally {
            done.complete(ledger.report(cancellation.isCancelled() ? Outcome.CANCELLED : outcome, message,
                    (System.nanoTime() - started) / 1_000_000));
        }
    }

    private void findPeople() {
        Map<DocumentKey, Object> cast = DerivedCastKeeping.missing(session.view().book());
        if (!cast.isEmpty()) {
            OpenBook.await(keeping.keep("Found " + cast.size() + (cast.size() == 1 ? " name" : " names") + " in the text", cast));
        }
    }

    private void derive(Step step, List<DocumentKey> items) {
        if (items.isEmpty()) {
            return;
        }
        if (places == null) {
            int slots = OpenBook.await(session.parts().engine().get().load()).slots();
            places = new Places(session.parts().runThreads(), slots);
        }
        session.setRunning(step, true);
        listener.accept(new RunEvent.StepStarted(step, items.size()));
        List<CompletableFuture<Void>> writing = new ArrayList<>();
        try {
            AtomicInteger ended = new AtomicInteger();
            items.forEach(key -> writing.add(CompletableFuture.runAsync(() -> one(step, key, ended, items.size()), places)));
            writing.forEach(OpenBook::await);
        } finally {
            writing.forEach(one -> one.handle((nothing, failure) -> null).join());
            session.setRunning(step, false);
            listener.accept(new RunEvent.StepEnded(step));
        }
    }

    private void one(Step step, DocumentKey item, AtomicInteger ended, int items) {
        cancellation.check();
        DocumentKey key = step == Step.SCENE_LIST ? DocumentKey.step(8) : item;
        listener.accept(new RunEvent.ItemStarted(step, key));
        RunLedger.Ended result;
        try {
            result = ledger.ended(key, write(step, item), "");
        } catch (EngineException e) {
            if (RunWorker.isFatal(e)) {
                throw e;
            }
            result = failed(item, e.getMessage(), e.partialText());
        } catch (StoreException | CancellationException e) { // what the others make could not be kept either, or is not wanted
            throw e;
        } catch (RuntimeException e) {
            result = failed(item, ActiveRun.sentence(e), "");
        }
        listener.accept(new RunEvent.ItemEnded(step, key, result.outcome(), result.message(), ended.incrementAndGet(), items));
    }

    private RunLedger.Ended failed(DocumentKey item, String message, String raw) {
        OpenBook.await(session.changing(store -> {
            store.recordFailure(new Failure(item, message, raw, session.parts().clock().instant()));
            return null;
        }));
        return ledger.ended(item, ItemOutcome.FAILED, message);
    }

    private ItemOutcome write(Step step, DocumentKey item) {
        Book book = session.view().book();
        StepRoute said = AgentRouting.of(session).said(Agent.ARCHITECT);
        return session.parts().writing().engines().work(said.model(), engine -> {
            Writing writing = writing(step, item, said, engine);
            return OpenBook.await(step == Step.SCENE_LIST ? keeping.keepLine(writers.line(item.id(), book, writing))
                    : keeping.keep("Derived step " + step.number(), Map.of(item, writers.write(step, item, book, writing))));
        });
    }

    private Writing writing(Step step, DocumentKey key, StepRoute said, TextEngine engine) {
        Caller caller = new Caller("derive-" + step.number(), "", CallRecording.subject(key), 1, Urgency.QUEUED);
        ModelCalls calls = new ModelCalls(engine, prompts, new ModelCalls.OptionalSeed(session.parts().writing().seed()), cancellation, caller,
                session.parts().clock(), new RunCalls(session, listener, ledger, step, 0));
        PartialText nothing = new PartialText(session, key, "", false);
        return new Writing(calls, Writing.Frame.plain("", LocalDate.now(session.parts().clock())).with(said), nothing,
                Pieces.NONE);
    }
}
