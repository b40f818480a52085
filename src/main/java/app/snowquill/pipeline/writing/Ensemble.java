package app.snowquill.pipeline.writing;

import app.snowquill.context.Agent;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** By whom each agent of one work is asked: the model of its own, or the one in use. One agent is asked at a time. */
@FunctionalInterface
public interface Ensemble {
    /**
     * What an agent works with.
     *
     * @param writings a new one for each call that is made beside another, so that no seed hangs on who answers first; on any thread
     * @param places where as many calls run at once as its model answers
     */
    record Part(Supplier<Writing> writings, Executor places) {
    }

    /** Waits while the agent's model is loaded. No other agent may be asked from within. */
    <T> T with(Agent agent, Function<Part, T> work);
}
