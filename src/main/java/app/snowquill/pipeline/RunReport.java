package app.snowquill.pipeline;

import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param message a sentence where it did not succeed
 * @param written documents that have a new version
 * @param proposed documents whose new version waits as a proposal, because the author wrote or locked the text
 * @param skipped documents that were current and left alone
 * @param failed by document: why, in a sentence
 * @param waiting by document: what it waits for, because that failed, in a sentence
 * @param calls calls of the model by step
 */
public record RunReport(Outcome outcome, String message, List<DocumentKey> written, List<DocumentKey> proposed,
                        List<DocumentKey> skipped, Map<DocumentKey, String> failed, Map<DocumentKey, String> waiting,
                        Map<Step, StepCost> calls, long wallMillis) {
    public enum Outcome {
        SUCCEEDED,
        /** Some documents could not be written, or the engine could not go on. */
        FAILED,
        /** There is no model, or it can't be loaded; nothing was asked of it. */
        NO_MODEL,
        CANCELLED,
        /** It goes on from there when the author says so. */
        PAUSED
    }

    /**
     * @param calls all calls, also those in vain and those served
     * @param tokensIn that the model read
     * @param cached calls answered from disk or by another call under way, without asking the model
     * @param repairs calls that asked once more for what could not be used, or went wrong; no plan knows of them
     */
    public record StepCost(int calls, int tokensIn, int tokensOut, int cached, int repairs) {
        public static final StepCost NONE = new StepCost(0, 0, 0, 0, 0);

        public StepCost plus(StepCost other) {
            return new StepCost(calls + other.calls, tokensIn + other.tokensIn, tokensOut + other.tokensOut,
                    cached + other.cached, repairs + other.repairs);
        }
    }

    public StepCost total() {
        return calls.values().stream().reduce(StepCost.NONE, StepCost::plus);
    }
}
