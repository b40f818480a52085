package app.snowquill.ui.editor;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Suggestion;
import app.snowquill.pipeline.SuggestionRequest;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.story.Words;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.PieceBuffer;
import app.snowquill.ui.common.ShownPieces;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One suggestion at a time, from asking to the author's word. Tells every change of state on the window's thread, at most
 * every 40 ms while text comes.
 */
final class SuggestionDesk {
    private final BookSession session;
    private final FxThread fx;
    private final Consumer<SuggestionState> listener;
    private SuggestionState state = SuggestionState.none("");
    private SuggestionRequest request;
    private Suggestion running;
    private PieceBuffer buffer;

    SuggestionDesk(BookSession session, FxThread fx, Consumer<SuggestionState> listener) {
        this.session = session;
        this.fx = fx;
        this.listener = listener;
    }

    SuggestionState state() {
        return state;
    }

    /**
     * @param about words the author may expect
     * @param kept what is waited for before anything is asked: the words typed last on their way into the book
     */
    void ask(SuggestionRequest wanted, int about, CompletableFuture<Void> kept) {
        cancel();
        request = wanted;
        state = new SuggestionState(SuggestionState.Phase.WRITING, wanted.kind(), wanted.scene(), "", 0, about, "", Optional.empty());
        listener.accept(state);
        PieceBuffer mine = new PieceBuffer(fx, this::showText);
        buffer = mine;
        kept.whenCompleteAsync((done, failure) -> {
            if (buffer == mine && failure == null) {
                begin(wanted, mine);
            } else if (buffer == mine) {
                end(null, failure, "");
            }
        }, fx);
    }

    private void begin(SuggestionRequest wanted, PieceBuffer mine) {
        try {
            Suggestion suggestion = session.suggest(wanted, new ShownPieces(mine, new LatestOnFx<>(fx, PieceBuffer.FLUSH_MILLIS,
                    reading -> showReading(mine, reading))));
            running = suggestion;
            suggestion.done().whenCompleteAsync((result, failure) -> {
                if (running == suggestion) {
                    end(result, failure, mine.text());
                }
            }, fx);
        } catch (RuntimeException e) {
            end(null, e, "");
        }
    }

    /** The same once more; what came before is dropped. */
    void again(String instruction, CompletableFuture<Void> kept) {
        if (request != null) {
            ask(new SuggestionRequest(request.scene(), request.kind(), instruction, request.words()), state.about(), kept);
        }
    }

    /** Stops the model; what has come waits for the author's word. */
    void stop() {
        if (running != null && state.phase() == SuggestionState.Phase.WRITING) {
            running.cancel();
        } else if (running == null && state.phase() == SuggestionState.Phase.WRITING) {
            drop();
        }
    }

    /** Lets go of it; it was never in the text. */
    void drop() {
        cancel();
        state = SuggestionState.none(state.scene());
        listener.accept(state);
    }

    private void cancel() {
        buffer = null;
        if (running != null) {
            Suggestion old = running;
            running = null;
            if (state.phase() == SuggestionState.Phase.WRITING) {
                old.cancel();
            }
        }
    }

    private void showReading(PieceBuffer of, Reading reading) {
        if (buffer == of && state.phase() == SuggestionState.Phase.WRITING && of.text().isBlank()) {
            state = state.reading(reading);
            listener.accept(state);
        }
    }

    private void showText(String text) {
        if (state.phase() == SuggestionState.Phase.WRITING && buffer != null && buffer.text().startsWith(text)) {
            state = state.with(SuggestionState.Phase.WRITING, text, Words.count(text), "");
            listener.accept(state);
        }
    }

    private void end(Suggestion.SuggestionResult result, Throwable failure, String soFar) {
        running = null;
        buffer = null;
        if (failure == null) {
            String text = result.text().isBlank() ? soFar : result.text();
            state = text.isBlank() ? SuggestionState.none(state.scene())
                    : state.with(SuggestionState.Phase.READY, text, Words.count(text), "");
        } else {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            state = state.with(SuggestionState.Phase.FAILED, soFar, Words.count(soFar), cause.getMessage());
        }
        listener.accept(state);
    }
}
