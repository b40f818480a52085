package app.snowquill.pipeline.agents;

import app.snowquill.context.Agent;
import app.snowquill.settings.AgentAspect;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How each agent writes, and the author's say in it. Safe from any thread; nothing here waits. */
public interface AgentSettings {
    /** Where something is said. */
    enum Place {
        EVERY_BOOK, THIS_BOOK
    }

    /** One for each agent, in their order. */
    CompletableFuture<List<AgentManner>> all();

    /**
     * Keeps what is said of an agent; a blank text says nothing any more, so that what lies below it holds.
     *
     * @throws IllegalArgumentException with a sentence, where a text can't be what it should, or there is no book to say it in
     */
    CompletableFuture<Void> choose(Place place, Agent agent, Map<AgentAspect, String> texts);
}
