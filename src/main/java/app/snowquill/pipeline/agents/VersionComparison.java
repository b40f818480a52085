package app.snowquill.pipeline.agents;

import app.snowquill.pipeline.agents.VersionVerdict.Better;
import java.util.List;

/**
 * A scene as it stands beside another version of it, as the Rater sees them. Gates nothing.
 *
 * @param reasoning how they differ, in a sentence
 * @param verdicts one a dimension
 * @param overturned in how many dimensions the answer changed with the order of the versions, which counts as a tie
 * @param parts in how many parts they were shown, 1 where both fit into the model's window whole
 */
public record VersionComparison(String scene, String reasoning, List<VersionVerdict> verdicts, int overturned, int parts) {
    public VersionComparison {
        verdicts = List.copyOf(verdicts);
    }

    public long count(Better better) {
        return verdicts.stream().filter(verdict -> verdict.better() == better).count();
    }
}
