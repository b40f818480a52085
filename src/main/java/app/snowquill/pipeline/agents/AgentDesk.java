package app.snowquill.pipeline.agents;

import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.writing.Pieces;
import java.util.concurrent.CompletableFuture;

/** The agents of an open book. Safe from any thread; lives as long as its session. */
public interface AgentDesk {
    /**
     * Has an agent write something. Nothing is kept until the author takes it with {@link app.snowquill.pipeline.BookSession#edit}; where it is
     * stopped what has come is the answer. What was begun of a scene's end, or of a scene that has no words yet, is kept as its begun text where it is
     * stopped or fails; of all else what has come was told in {@code pieces}.
     *
     * @param pieces receives the text as it is made
     */
    ModelWork<AgentAnswer> write(AgentRequest request, Pieces pieces);

    /** What would be sent, counted by the agent's model, which is loaded for it; nothing is sent. */
    CompletableFuture<PromptPreview> look(AgentRequest request);

    /** How agents write in this book and what they are told. */
    AgentWorkshop workshop();

    /** Talk about the book. */
    ChatDesk chat();

    /** What agents say of scenes, and what the author said of that. */
    RemarkDesk remarks();
}
