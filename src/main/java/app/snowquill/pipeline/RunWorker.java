package app.snowquill.pipeline;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.json.MalformedStoryJson;
import app.snowquill.pipeline.RunEvent.ItemOutcome;
import app.snowquill.pipeline.RunItems.Need;
import app.snowquill.pipeline.running.DocumentGraph;
import app.snowquill.pipeline.running.WorkKey;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.CardChain;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.StepWriters;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.StepRoute;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Step;
import app.snowquill.store.Failure;
import app.snowquill.store.FinishedWork;
import app.snowquill.store.JobRow;
import app.snowquill.store.Proposal;
import app.snowquill.store.StoreException;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Scene;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the documents of one run, several at once where the model has slots. Thread-safe; belongs to its run. */
final class RunWorker {
    private final OpenBook session;
    private final RunRequest request;
    private final Consumer<RunEvent> listener;
    private final Cancellation cancellation;
    private final RunLedger ledger;
    private final JobRow job;
    private final SettledRun settled;
    private final PromptLibrary prompts;
    private final StepWriters writers = new StepWriters();
    private final AtomicReference<RuntimeException> broken = new AtomicReference<>();
    private final Set<TextEngine> loaded = Collections.newSetFromMap(new IdentityHashMap<>());

    RunWorker(OpenBook session, RunRequest request, Consumer<RunEvent> listener, Cancellation cancellation,
              RunLedger ledger, JobRow job, SettledRun settled) {
        this.session = session;
        this.request = request;
        this.listener = listener;
        this.cancellation = cancellation;
        this.ledger = ledger;
        this.job = job;
        this.settled = settled;
        this.prompts = settled.library();
    }

    /** Failures after which asking again is no use. */
    static boolean isFatal(EngineException e) {
        return switch (e.kind()) {
            case NO_MODEL, UNREADABLE_MODEL, LOAD_FAILED, CLOSED, CRASHED, UNREACHABLE, REFUSED, NOT_ALLOWED -> true;
            case TIMED_OUT, TOO_LONG, UNUSABLE_ANSWER, BUSY -> false;
        };
    }

    /** How many documents may be written at once; known once the first is to be written. */
    int slots() {
        return request.parallel() > 0 ? request.parallel()
                : session.parts().writing().engines().work(settled.first().model(), engine ->
                        loaded(engine).status().model().map(model -> Math.max(1, model.slots())).orElse(1));
    }

    /** What each of these needs, as the book stands now. */
    Map<DocumentKey, Need> needs(Collection<DocumentKey> keys) {
        BookView view = session.view();
        Map<DocumentKey, Need> needs = new LinkedHashMap<>();
        OpenBook.await(session.inSession(store -> {
            Map<DocumentKey, String> consumed = BookViewBuilder.consumed(store.documents());
            Map<DocumentKey, String> proposedFrom = store.proposals().stream()
                    .collect(Collectors.toMap(Proposal::key, Proposal::consumed));
            List<FinishedWork> done = store.queue().workDone(job.id());
            keys.forEach(key -> needs.put(key, done.contains(work(key, view.book())) ? Need.DONE
                    : key.equals(DocumentGraph.CAST) ? CastPreparation.need(request, view.book())
                    : RunItems.need(key, request, view, consumed, proposedFrom, ConsumedFields.hash(key, view.book()))));
            return null;
        }));
        return needs;
    }

    FinishedWork work(DocumentKey key, Book book) {
        String consumed = key.equals(DocumentGraph.CAST) ? ConsumedFields.hash(DocumentKey.step(4), book) : ConsumedFields.hash(key, book);
        return new FinishedWork(job.id(), key, WorkKey.of(key, consumed, request.instruction(), request.draftWords()));
    }

    /** Chooses who is in the book. Throws only what ends the whole run. */
    RunLedger.Ended cast() {
        try {
            new CastPreparation(session, this).prepare();
            return new RunLedger.Ended(ItemOutcome.WRITTEN, "");
        } catch (CancellationException e) {
            return new RunLedger.Ended(ItemOutcome.CANCELLED, "");
        } catch (EngineException e) {
            if (isFatal(e)) {
                throw e;
            }
            return failed(DocumentGraph.CAST, e.getMessage(), e.partialText());
        } catch (MalformedStoryJson e) {
            return failed(DocumentGraph.CAST, e.getMessage(), "");
        }
    }

    /** The book as a document's writer is shown it: whoever is killed when, a scene is told the same of those that this run writes. */
    private Book seen(DocumentKey key, Book book) {
        if (key.kind() != DocumentKind.PROSE) {
            return book;
        }
        List<DocumentKey> before = DocumentGraph.scenesBefore(key.id(), book).stream().map(DocumentKey::prose)
                .filter(scene -> request.only().isEmpty() || request.only().contains(scene)).toList();
        Map<DocumentKey, Need> needs = needs(before);
        return DocumentGraph.without(before.stream().filter(scene -> Set.of(Need.WRITE, Need.DONE).contains(needs.get(scene)))
                .map(DocumentKey::id).toList(), book);
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
            Book seen = seen(key, view.book());
            BestVersion best = new BestVersion(writers.of(step));
            Map<DocumentKey, Object> written = work(step, engine -> best.write(key, seen, writing(step, key, partial, engine)));
            Map<DocumentKey, Object> made = step != Step.DRAFT ? written : session.parts().writing().engines().work(settled.modelOfNotes(), engine ->
                    best.after(key, written, seen, writing(step, key, partial, engine)));
            ItemOutcome kept = new Keeping(session, request.instruction(), Optional.of(work(key, view.book()))).keep(key, made, view.book(), base);
            tellUnavoided(key, made, view.book());
            return ledger.ended(key, kept, "");
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

    /** Phrases that came however often the model went back are kept, and said. */
    private void tellUnavoided(DocumentKey key, Map<DocumentKey, Object> made, Book book) {
        List<String> found = made.get(key) instanceof String text ? settled.without(key).in(text) : List.of();
        if (!found.isEmpty()) {
            listener.accept(new RunEvent.Notice("“" + book.outline().scene(key.id()).map(Scene::title).filter(title -> !title.isBlank()).orElse(key.id()) + "” holds what this book does without, though the model went back for it: "
                    + String.join(", ", found.stream().distinct().map(phrase -> "“" + phrase + "”").toList()) + ". The draft is kept."));
        }
    }

    /** What a step still needs once all its documents are written: cards are joined to chains. */
    void finish(Step step) {
        if (step != Step.BRIEFS) {
            return;
        }
        session.changing(store -> { // all of it on the session's thread: a card the author takes in hand now stays as typed
            BookView view = session.view();
            Set<DocumentKey> touched = new LinkedHashSet<>(request.only());
            store.queue().workDone(job.id()).forEach(work -> touched.add(work.document()));
            Set<String> strands = view.book().outline().scenes().stream().filter(scene -> touched.contains(DocumentKey.card(scene.id())))
                    .map(Scene::strand).collect(Collectors.toSet());
            Set<String> writable = view.book().cards().keySet().stream().filter(id -> {
                DocumentInfo info = view.documents().get(DocumentKey.card(id));
                return info != null && !info.locked() && info.origin() == DocumentInfo.Origin.AGENT;
            }).collect(Collectors.toSet());
            HandEdit joined = new HandEdit("Joined the scenes of each strand", CardChain.joined(view.book(), strands, writable),
                    "Architect");
            return store.commit(session.edits().request(joined, store.documents(), view.book()));
        }).join();
    }

    /** With the step's own model, or the one in use. */
    <T> T work(Step step, Function<TextEngine, T> work) {
        return session.parts().writing().engines().work(settled.route(step).flatMap(StepRoute::model), work);
    }

    /** @param engine the step's */
    Writing writing(Step step, DocumentKey key, PartialText partial, TextEngine engine) {
        Caller caller = new Caller("step-" + step.number(), "", CallRecording.subject(key), 1, Urgency.QUEUED);
        ModelCalls calls = new ModelCalls(loaded(engine), prompts,
                new ModelCalls.OptionalSeed(job.seed()), cancellation, caller, session.parts().clock(),
                new RunCalls(session, listener, ledger, step, job.id())).keptIn(new JobAnswers(session, job.id(), key))
                .without(settled.without(key).phrases());
        return new Writing(calls, new StepRouting(session).frame(step, request, settled), partial, new RunPieces(key, partial, listener));
    }

    /** Each loaded once for the run: loading is the author's own try, and would make an engine forget its crashes each time. */
    private TextEngine loaded(TextEngine engine) {
        boolean known;
        synchronized (this) {
            known = loaded.contains(engine);
        }
        if (!known) {
            OpenBook.await(engine.load());
            synchronized (this) {
                loaded.add(engine);
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
