package app.snowquill.pipeline;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.HeardPieces;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A suggestion for one scene under way, on a thread of its own. Nothing of it is kept unless it fails half way. Once the author has it, the
 * thread goes on with what had to be cut, until that is said in fewer words or the author asks for something else.
 */
final class SceneSuggestion implements Suggestion, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SceneSuggestion.class);

    private final OpenBook session;
    private final SuggestionRequest request;
    private final Pieces pieces;
    private final Consumer<String> notices;
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<SuggestionResult> done = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /** @param notices told what is done after the writing, as a sentence */
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

    /** When nothing of it is under way any more. */
    CompletableFuture<Void> over() {
        return over;
    }

    /** The author asks for something else: an answer that is whole has nothing to do any more. */
    void giveWay() {
        if (done.isDone()) {
            cancellation.cancel();
        }
    }

    @Override
    public void run() {
        HeardPieces soFar = new HeardPieces(pieces);
        try {
            LocalContextDesk desk = session.memory().context();
            Book book = desk.asKept().book();
            CutTexts cut = new CutTexts(session.memory().distilling(), request.scene());
            SceneErrand errand = desk.errand(request.scene(), request.instruction(), book, cut);
            SceneText.Written written = session.parts().writing().work(engine ->
                    errand.suggestion(request.kind(), request.words(), calls(engine), soFar));
            done.complete(new SuggestionResult(written.text(), written.complete(), written.words(),
                    written.tokensPerSecond()));
            afterwards(cut, book);
        } catch (CancellationException e) {
            done.complete(new SuggestionResult(soFar.text().strip(), false,
                    app.snowquill.story.Words.count(soFar.text()), 0));
        } catch (RuntimeException e) {
            keep(soFar.text());
            done.completeExceptionally(e instanceof CompletionException && e.getCause() instanceof EngineException failure ? failure : e);
        } catch (Error e) { // whatever it is: the page waits for an end
            done.completeExceptionally(new IllegalStateException(ActiveRun.unexpected(e), e));
            throw e;
        } finally {
            over.complete(null);
        }
    }

    /** Nobody waits for it: where it comes to nothing the next answer is told what this one was. */
    private void afterwards(CutTexts cut, Book book) {
        try {
            session.parts().writing().work(engine -> {
                cut.make(engine, book, cancellation, notices);
                return null;
            });
        } catch (CancellationException e) {
            // what was made before it is kept
        } catch (RuntimeException e) {
            LOG.info("What was cut could not be put into fewer words: {}", e.getClass().getSimpleName());
        }
    }

    private ModelCalls calls(TextEngine engine) {
        Caller caller = new Caller("writer", "", CallRecording.subject(DocumentKey.prose(request.scene())), 1,
                Urgency.INTERACTIVE);
        return new ModelCalls(engine, session.parts().writing().prompts(), new ModelCalls.OptionalSeed(session.parts().writing().seed()),
                cancellation, caller, session.parts().clock(), new SuggestionCalls(session)).without(new LocalPhraseDesk(session).now().phrases());
    }

    private void keep(String text) {
        if (!text.isBlank()) {
            session.changing(store -> {
                store.putPartial(DocumentKey.prose(request.scene()), text.strip());
                return null;
            });
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
