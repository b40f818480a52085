package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import java.util.Map;
import java.util.Set;

/**
 * A run as the window shows it.
 *
 * @param progress by step under way: how many of its documents have ended, of how many
 * @param writing the documents being written now
 * @param stopping whether the author has asked it to stop
 */
public record RunState(Map<Step, Progress> progress, Set<DocumentKey> writing, boolean stopping) {
    public static final RunState NONE = new RunState(Map.of(), Set.of(), false);

    public record Progress(int done, int items) {
    }

    public RunState {
        progress = Map.copyOf(progress);
        writing = Set.copyOf(writing);
    }

    public boolean isRunning(Step step) {
        return progress.containsKey(step);
    }
}
