package app.snowquill.pipeline.agents;

import app.snowquill.context.ContextLook;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Talk about an open book. What is said is kept with the book, where undo does not touch it. Safe from any thread; lives as long as its session. */
public interface ChatDesk {
    /** All that was said, the oldest first. */
    CompletableFuture<List<ChatTurn>> turns();

    /**
     * Asks. The answer is kept as a turn and is no part of the book until the author takes it. What was stopped gives what has come; where nothing
     * has, or it failed, nothing is kept and the last turn stays.
     *
     * @param pieces receives the answer as it is made
     */
    ModelWork<ChatTurn> ask(ChatQuestion question, Pieces pieces);

    /** What the last question of a conversation was sent with, since the book was opened. */
    Optional<ContextLook> sent(Conversation of);

    /** Takes a conversation out of the book. */
    CompletableFuture<Void> forget(Conversation of);

    /**
     * Lays a document beside the one that stands, where it waits for the author's word as a proposal.
     *
     * @param content the record of its kind
     * @param agent who wrote it
     */
    CompletableFuture<Void> propose(DocumentKey key, Object content, String agent);
}
