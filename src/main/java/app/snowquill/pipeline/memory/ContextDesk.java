package app.snowquill.pipeline.memory;

import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import java.util.concurrent.CompletableFuture;

/** What a model would be told, and the author's say in it. Safe from any thread. */
public interface ContextDesk {
    /**
     * What an agent would be sent for a scene as the book stands, by the model's own tokenizer; nothing is sent. What the author asks for next
     * is told just this, unless the book, the author's word or what is kept in fewer words changes between. Waits for the model to load.
     *
     * @param instruction what the author would ask; may be blank
     */
    CompletableFuture<ContextLook> look(Agent agent, String scene, String instruction);

    /** What the last call of this agent for this scene was really sent; fails where there was none. */
    CompletableFuture<ContextLook> last(Agent agent, String scene);

    /** The author's word on one element: for every scene where it is {@link Choice#PIN}, else for this one. {@link Choice#USUAL} takes it back. */
    CompletableFuture<Void> choose(String scene, String element, Choice choice);

    /** Takes back everything the author said for this scene, pins included. */
    CompletableFuture<Void> reset(String scene);
}
