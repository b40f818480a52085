package app.snowquill.pipeline;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.story.DocumentKey;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A suggestion for one scene under way, on a thread of its own. Nothing of it is kept unless it fails half way. */
final class SceneSuggestion implements Suggestion, Runnable {
    private final OpenBook session;
    private final SuggestionRequest request;
    private final SuggestionListener listener;
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<SuggestionResult> done = new CompletableFuture<>();

    SceneSuggestion(OpenBook session, SuggestionRequest request, SuggestionListener listener) {
        this.session = session;
        this.request = request;
        this.listener = listener;
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
        ModelCalls calls = new ModelCalls(engine, new PromptLibrary(), new ModelCalls.OptionalSeed(session.parts().seed()),
                cancellation, call -> CallRecording.record(session, call, 0), sentence -> {
                }, listener::reading);
        SceneText text = new SceneText(calls, request.instruction(), piece -> {
            soFar.append(piece);
            listener.accept(piece);
        });
        return request.kind() == SuggestionRequest.Kind.DRAFT
                ? text.draft(request.scene(), request.words(), session.view().book())
                : text.continuation(request.scene(), request.words(), session.view().book());
    }

    private void keep(String text) {
        if (!text.isBlank()) {
            session.changing(store -> {
                store.putPartial(DocumentKey.prose(request.scene()), text.strip());
                return null;
            });
        }
    }
}
