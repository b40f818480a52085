package app.snowquill.pipeline.revising;

import app.snowquill.agent.Span;
import app.snowquill.engine.EngineException;
import app.snowquill.snowflake.Finding;
import java.util.List;

/** Whoever writes anew what was found. May wait; on the thread of the loop. */
public interface Mending {
    /**
     * A passage without what was found in it; blank where nothing of it is to stay.
     *
     * @throws EngineException where it can't be done
     */
    String passage(String text, Span passage, List<Finding> found);

    /**
     * The whole text without what was found in it.
     *
     * @param instruction the author's; may be blank
     * @throws EngineException where it can't be done
     */
    String whole(String text, List<Finding> found, String instruction);
}
