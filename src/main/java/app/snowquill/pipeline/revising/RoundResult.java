package app.snowquill.pipeline.revising;

import java.util.List;

/**
 * What came of a round.
 *
 * @param number from 1
 * @param before findings in the best version as it began
 * @param after findings in the best version as it ended
 * @param verdicts on each version that was made in it, in order
 */
public record RoundResult(int number, int before, int after, List<Verdict> verdicts) {
    public RoundResult {
        verdicts = List.copyOf(verdicts);
    }
}
