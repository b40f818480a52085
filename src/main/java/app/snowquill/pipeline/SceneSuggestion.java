package app.snowquill.pipeline;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.Looking;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** A suggestion for one scene under way, on a thread of its own. Nothing of it is kept unless it fails half way. */
final class SceneSuggestion implements Suggestion, Runnable {
    private final OpenBook session;
    private final SuggestionRequest request;
    private final Pieces pieces;
    private final Consumer<String> notices;
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<SuggestionResult> done = new CompletableFuture<>();

    /** @param notices told what is done before the writing, as a sentence */
    SceneSuggestion(OpenBook session, SuggestionRequest request, Pieces pieces, Consumer<String> notices) {
        this.session = session;
        this.request = request;
        this.pieces = pieces;
        this.notices = notices;
    }

    @Override
    public CompletableFuture<SuggestionResult> done() {
        return done;
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void run() {
        StringBuilder soFar = new StringBuilder();
        try {
            SceneText.Written written = EngineInUse.work(session.parts().engine(), engine -> write(engine, soFar));
            done.complete(new SuggestionResult(written.text(), written.complete(), written.words(),
                    written.tokensPerSecond()));
        } catch (CancellationException e) {
            done.complete(new SuggestionResult(soFar.toString().strip(), false,
                    app.snowquill.story.Words.count(soFar), 0));
        } catch (RuntimeException e) {
            keep(soFar.toString());
            done.completeExceptionally(e instanceof CompletionException && e.getCause() instanceof EngineException failure ? failure : e);
        }
    }

    private SceneText.Written write(TextEngine engine, StringBuilder soFar) {
        Caller caller = new Caller("writer", "", CallRecording.subject(DocumentKey.prose(request.scene())), 1,
                Urgency.INTERACTIVE);
        ModelCalls calls = new ModelCalls(engine, new PromptLibrary(), new ModelCalls.OptionalSeed(session.parts().writing().seed()),
                cancellation, caller, session.parts().clock(), new SuggestionCalls(session));
        Book book = session.view().book();
        SceneSources sources = session.memory().context().asked();
        DistillingFirst first = new DistillingFirst(session.memory().distilling(), request.scene());
        written(new SceneText(new Looking(engine, new PromptLibrary()), request.instruction(), sources.with(sources.story(), first), Pieces.NONE), book);
        first.make(engine, book, cancellation, notices);
        return written(new SceneText(calls, request.instruction(), sources, new Heard(soFar, pieces)), book);
    }

    private SceneText.Written written(SceneText text, Book book) {
        return request.kind() == SuggestionRequest.Kind.DRAFT ? text.draft(request.scene(), request.words(), book)
                : text.continuation(request.scene(), request.words(), book);
    }

    private void keep(String text) {
        if (!text.isBlank()) {
            session.changing(store -> {
                store.putPartial(DocumentKey.prose(request.scene()), text.strip());
                return null;
            });
        }
    }

    /** The text so far, for the case that it fails half way. */
    private record Heard(StringBuilder soFar, Pieces pieces) implements Pieces {
        @Override
        public void accept(String piece) {
            soFar.append(piece);
            pieces.accept(piece);
        }

        @Override
        public void reading(Reading reading) {
            pieces.reading(reading);
        }

        @Override
        public void takenBack(int characters) {
            soFar.setLength(soFar.length() - characters);
            pieces.takenBack(characters);
        }
    }

    /** Its calls are kept with the book, but are no part of a job; the box that shows it tells no notices. */
    private record SuggestionCalls(OpenBook session) implements ModelCalls.Listener {
        @Override
        public void ended(ModelCalls.CallRecord call) {
            CallRecording.record(session, call, 0);
        }

        @Override
        public void notice(String sentence) {
            // the text that was there goes and comes anew, which is all there is to see
        }
    }
}
