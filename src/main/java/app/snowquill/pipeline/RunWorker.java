package app.snowquill.pipeline;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.json.MalformedStoryJson;
import app.snowquill.pipeline.RunEvent.ItemOutcome;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.CardChain;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.StepWriters;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Step;
import app.snowquill.store.Failure;
import app.snowquill.store.Proposal;
import app.snowquill.store.StoreException;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes the documents of one run, several at once where the model has slots. Thread-safe; belongs to its run. */
final class RunWorker {
    private final OpenBook session;
    private final RunRequest request;
    private final Consumer<RunEvent> listener;
    private final Cancellation cancellation;
    private final RunLedger ledger;
    private final long job;
    private final PromptLibrary prompts = new PromptLibrary();
    private final StepWriters writers = new StepWriters();
    private final AtomicReference<RuntimeException> broken = new AtomicReference<>();
    private Executor places;
    private TextEngine loaded;

    RunWorker(OpenBook session, RunRequest request, Consumer<RunEvent> listener, Cancellation cancellation,
              RunLedger ledger, long job) {
        this.session = session;
        this.request = request;
        this.listener = listener;
        this.cancellation = cancellation;
        this.ledger = ledger;
        this.job = job;
    }

    /** Failures after which asking again is no use. */
    static boolean isFatal(EngineException e) {
        return switch (e.kind()) {
            case NO_MODEL, UNREADABLE_MODEL, LOAD_FAILED, CLOSED, CRASHED, UNREACHABLE, REFUSED, NOT_ALLOWED -> true;
            case TIMED_OUT, TOO_LONG, UNUSABLE_ANSWER, BUSY -> false;
        };
    }

    /** Runs as many things at once as the model has slots; known once the first document is to be written. */
    synchronized Executor places() {
        if (places == null) {
            int slots = request.parallel() > 0 ? request.parallel()
                    : loaded(session.parts().engine().get()).status().model().map(model -> model.slots()).orElse(1);
            places = new Places(session.parts().runThreads(), slots);
        }
        return places;
    }

    /** The documents of a step to write now. A step whose inputs are missing fails, in words. */
    List<DocumentKey> prepare(Step step) {
        if (step == Step.CHARACTERS) {
            prepareCast();
        }
        BookView view = session.view();
        List<DocumentKey> items = new ArrayList<>();
        Map<DocumentKey, String> consumed = OpenBook.await(session.inSession(store ->
                BookViewBuilder.consumed(store.documents())));
        Map<DocumentKey, String> proposedFrom = OpenBook.await(session.inSession(store -> store.proposals().stream()
                .collect(Collectors.toMap(Proposal::key, Proposal::consumed))));
        for (DocumentKey key : RunItems.asked(step, request, view.book())) {
            switch (RunItems.need(key, request, view, consumed, proposedFrom, ConsumedFields.hash(key, view.book()))) {
                case WRITE -> items.add(key);
                case CURRENT, LOCKED, PROPOSED -> ledger.skip(key);
                case NOT_READY -> {
                    Step first = RunItems.missing(step, key, view.book()).orElseThrow();
                    ledger.ended(key, ItemOutcome.FAILED, "Step " + step.number() + " reads step " + first.number()
                            + ", which is not there yet. Write step " + first.number() + " first.");
                }
            }
        }
        return items;
    }

    private void prepareCast() {
        DocumentKey cast = CastPreparation.CAST;
        try {
            new CastPreparation(session, request, this).prepare();
        } catch (EngineException e) {
            if (isFatal(e)) {
                throw e;
            }
            failed(cast, e.getMessage(), e.partialText());
        } catch (MalformedStoryJson e) {
            failed(cast, e.getMessage(), "");
        }
    }

    /** Writes one document and keeps it. Throws only what ends the whole run. */
    RunLedger.Ended write(Step step, DocumentKey key) {
        if (broken.get() != null) {
            throw broken.get();
        }
        BookView view = session.view();
        DocumentInfo info = view.documents().get(key);
        long base = info == null ? 0 : info.revision();
        PartialText partial = new PartialText(session, key, ConsumedFields.hash(key, view.book()), !request.force());
        try {
            Map<DocumentKey, Object> made = EngineInUse.work(session.parts().engine(), engine ->
                    new BestVersion(writers.of(step)).write(key, view.book(), writing(step, key, partial, engine)));
            return ledger.ended(key, new Keeping(session, request.instruction()).keep(key, made, view.book(), base), "");
        } catch (CancellationException e) {
            partial.keep();
            return ledger.ended(key, ItemOutcome.CANCELLED, "");
        } catch (EngineException e) {
            partial.keep();
            if (isFatal(e)) {
                broken.compareAndSet(null, e);
                throw e;
            }
            return failed(key, e.getMessage(), e.partialText().isBlank() ? partial.text() : e.partialText());
        } catch (StoreException e) { // what the others wrote could not be kept either
            broken.compareAndSet(null, e);
            throw e;
        } catch (RuntimeException e) {
            partial.keep();
            return failed(key, ActiveRun.sentence(e), partial.text());
        }
    }

    /** What a step still needs once all its documents are written: cards are joined to chains. */
    void finish(Step step) {
        if (step != Step.BRIEFS) {
            return;
        }
        session.changing(store -> { // all of it on the session's thread: a card the author takes in hand now stays as typed
            BookView view = session.view();
            Set<String> writable = view.book().cards().keySet().stream().filter(id -> {
                DocumentInfo info = view.documents().get(DocumentKey.card(id));
                return info != null && !info.locked() && info.origin() == DocumentInfo.Origin.AGENT;
            }).collect(Collectors.toSet());
            HandEdit joined = new HandEdit("Joined the scenes of each strand", CardChain.joined(view.book(), writable),
                    "Architect");
            return store.commit(session.edits().request(joined, store.documents(), view.book()));
        }).join();
    }

    /** @param engine the one in use */
    Writing writing(Step step, DocumentKey key, PartialText partial, TextEngine engine) {
        Caller caller = new Caller("step-" + step.number(), "", CallRecording.subject(key), 1, Urgency.QUEUED);
        ModelCalls calls = new ModelCalls(loaded(engine), prompts, new ModelCalls.OptionalSeed(session.parts().writing().seed()),
                cancellation, caller, session.parts().clock(), new RunCalls(session, listener, ledger, step, job));
        return new Writing(calls, new StepRouting(session).frame(step, request), partial, new RunPieces(key, partial, listener));
    }

    /** Loaded once for the run: loading is the author's own try, and would make an engine forget its crashes each time. */
    private TextEngine loaded(TextEngine engine) {
        boolean first;
        synchronized (this) {
            first = loaded != engine;
        }
        if (first) {
            OpenBook.await(engine.load());
            synchronized (this) {
                loaded = engine;
            }
        }
        return engine;
    }

    /** Waits; where the file can't be written to, nothing else of the run is begun. */
    private <T> T keeping(CompletableFuture<T> kept) {
        try {
            return OpenBook.await(kept);
        } catch (StoreException e) {
            broken.compareAndSet(null, e);
            throw e;
        }
    }

    private RunLedger.Ended failed(DocumentKey key, String message, String raw) {
        keeping(session.changing(store -> {
            store.recordFailure(new Failure(key, message, raw, session.parts().clock().instant()));
            if (key.kind() != DocumentKind.PROSE) {
                store.dropPartial(key);
            }
            return null;
        }));
        return ledger.ended(key, ItemOutcome.FAILED, message);
    }
}
