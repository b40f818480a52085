package app.snowquill.pipeline.agents;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The prompts, and the author's say in them. Safe from any thread; nothing here waits. What is kept counts from the next call on. */
public interface PromptDesk {
    /** All there are, by the alphabet. */
    CompletableFuture<List<PromptSheet>> all();

    /** Why these texts can't be this prompt, in a sentence; empty where they can. At once. */
    Optional<String> complaint(String name, String system, String user);

    /** Fails with a sentence, and nothing kept, where they can't be. */
    CompletableFuture<PromptSheet> keep(String name, String system, String user);

    /** The program's own counts again; the author's is laid aside in its folder. */
    CompletableFuture<PromptSheet> reset(String name);

    /**
     * What these texts would become: with what the book has for a scene or a step where this prompt is asked for one, else with the names of the
     * inputs in their places. Asks the model for numbers of tokens at most.
     *
     * @param scene an id; blank where none is open
     */
    CompletableFuture<PromptPreview> preview(String name, String system, String user, String scene);
}
