package app.snowquill.engine.remote;

import app.snowquill.engine.FinishReason;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.io.EOFException;
import java.util.function.Consumer;

/** One sending of a call's question and what comes back, until it is whole, failed, or refused. On the reading thread. */
final class Attempt implements StreamingChatResponseHandler, EventTap.Watcher {
    private final RemoteCall call;
    private final ChatClient client;
    private final Consumer<Throwable> failed;
    private final Runnable thoughtOnly;
    private boolean whole;
    private boolean over;

    /**
     * @param failed decides what becomes of the call
     * @param thoughtOnly the model used up its tokens before its first word
     */
    Attempt(RemoteCall call, ChatClient client, Consumer<Throwable> failed, Runnable thoughtOnly) {
        this.call = call;
        this.client = client;
        this.failed = failed;
        this.thoughtOnly = thoughtOnly;
    }

    @Override
    public void onPartialResponse(String piece) {
        call.piece(piece);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        over = true;
        TokenUsage usage = response.tokenUsage();
        ChatClient.Cost cost = usage == null ? ChatClient.Cost.UNTOLD : client.cost(usage);
        if (response.finishReason() == null && !whole) {
            over = false; // the connection closed before the answer's end
            return;
        }
        switch (response.finishReason() == null ? dev.langchain4j.model.output.FinishReason.STOP : response.finishReason()) {
            case CONTENT_FILTER -> call.fail(Failures.filtered());
            case LENGTH -> {
                if (call.isBlank()) {
                    thoughtOnly.run();
                } else {
                    call.complete(FinishReason.LENGTH, cost);
                }
            }
            default -> call.complete(FinishReason.STOP, cost);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        if (!over) {
            over = true;
            failed.accept(thrown);
        }
    }

    @Override
    public void sign() {
        call.sign();
    }

    @Override
    public void reading(int read, int known, int all) {
        call.reading(read, known, all);
    }

    @Override
    public void whole() {
        whole = true;
    }

    @Override
    public void ended() {
        if (!over) {
            onError(new EOFException());
        }
    }
}
