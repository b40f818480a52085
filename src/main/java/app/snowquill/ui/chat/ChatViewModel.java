package app.snowquill.ui.chat;

import app.snowquill.agent.Operation;
import app.snowquill.context.Agent;
import app.snowquill.context.ContextLook;
import app.snowquill.pipeline.agents.ChatDesk;
import app.snowquill.pipeline.agents.ChatQuestion;
import app.snowquill.pipeline.agents.ChatQuestion.Place;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PieceBuffer;
import app.snowquill.ui.common.ShownPieces;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One conversation at a time, and the answer that is being made in it. On the window's thread; one for an open book. */
public final class ChatViewModel {
    /**
     * An answer on its way, or why there is none.
     *
     * @param question as it is shown
     * @param text what has come so far
     * @param failure a sentence; blank while all is well
     */
    public record Asking(ChatQuestion question, String text, String failure) {
        boolean isWriting() {
            return failure.isBlank();
        }
    }

    private final ChatDesk desk;
    private final FxThread fx;
    private final Supplier<CompletableFuture<Void>> flush;
    private final Function<Throwable, String> sentence;
    private final ObjectProperty<Conversation> conversation = new SimpleObjectProperty<>(Conversation.aboutBook(Agent.EDITOR));
    private final ReadOnlyObjectWrapper<List<ChatTurn>> turns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Asking>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private ModelWork<ChatTurn> running;
    private long asked;

    /**
     * @param flush keeps what was typed last
     * @param sentence says a failure to the author
     */
    public ChatViewModel(ChatDesk desk, FxThread fx, Supplier<CompletableFuture<Void>> flush, Function<Throwable, String> sentence) {
        this.desk = desk;
        this.fx = fx;
        this.flush = flush;
        this.sentence = sentence;
        conversation.addListener(property -> {
            asked++;
            drop();
            asking.set(Optional.empty());
            refresh();
        });
        refresh();
    }

    /** Reads again what was said. */
    void refresh() {
        Conversation now = conversation.get();
        desk.turns().thenAcceptAsync(all -> {
            if (now.equals(conversation.get())) {
                turns.set(all.stream().filter(turn -> turn.of().equals(now)).toList());
            }
        }, fx);
    }

    /** Asks; an answer that is being made is stopped first. */
    void ask(String text, Optional<Operation> operation, Place place) {
        drop();
        long mine = ++asked;
        ChatQuestion question = new ChatQuestion(conversation.get(), text.strip(), operation, place);
        asking.set(Optional.of(new Asking(question, "", "")));
        PieceBuffer buffer = new PieceBuffer(fx, so -> {
            if (mine == asked && asking.get().filter(Asking::isWriting).isPresent()) {
                asking.set(Optional.of(new Asking(question, so, "")));
            }
        });
        flush.get().handle((done, failure) -> null).thenRunAsync(() -> begin(mine, question, buffer), fx);
    }

    private void begin(long mine, ChatQuestion question, PieceBuffer buffer) {
        if (mine != asked) {
            return;
        }
        try {
            running = desk.ask(question, new ShownPieces(buffer, reading -> { }));
            running.done().whenCompleteAsync((turn, failure) -> {
                if (mine == asked) {
                    end(question, buffer.text(), failure);
                }
            }, fx);
        } catch (RuntimeException e) {
            end(question, "", e);
        }
    }

    private void end(ChatQuestion question, String soFar, Throwable failure) {
        running = null;
        Throwable cause = failure != null && failure.getCause() != null ? failure.getCause() : failure;
        if (cause == null || cause instanceof CancellationException) {
            asking.set(Optional.empty());
            refresh();
        } else {
            asking.set(Optional.of(new Asking(question, soFar, sentence.apply(cause))));
        }
    }

    /** The last question once more, in other words or the same. */
    void again(String text) {
        asking.get().filter(one -> !one.isWriting()).ifPresentOrElse(one -> ask(text, one.question().operation(), one.question().place()),
                () -> last().ifPresent(turn -> ask(text, operation(turn), Place.INSTEAD_OF_LAST)));
    }

    static Optional<Operation> operation(ChatTurn turn) {
        return List.of(Operation.values()).stream().filter(one -> one.word().equals(turn.operation())).findFirst();
    }

    Optional<ChatTurn> last() {
        return turns.get().isEmpty() ? Optional.empty() : Optional.of(turns.get().get(turns.get().size() - 1));
    }

    /** Stops the model; what has come stays. */
    void stop() {
        if (running != null) {
            running.cancel();
        }
    }

    private void drop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /** Takes what was said in this conversation out of the book. */
    void forget() {
        desk.forget(conversation.get()).thenRunAsync(this::refresh, fx);
    }

    Optional<ContextLook> sent() {
        return desk.sent(conversation.get());
    }

    public ObjectProperty<Conversation> conversationProperty() {
        return conversation;
    }

    ReadOnlyObjectProperty<List<ChatTurn>> turnsProperty() {
        return turns.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Asking>> askingProperty() {
        return asking.getReadOnlyProperty();
    }
}
