package app.snowquill.pipeline;

import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Served;
import app.snowquill.engine.around.CallReport;
import app.snowquill.pipeline.RunEvent.ItemOutcome;
import app.snowquill.pipeline.RunReport.StepCost;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of each document of a run, and what it cost. Thread-safe; belongs to one run. */
final class RunLedger {
    private final List<DocumentKey> written = new ArrayList<>();
    private final List<DocumentKey> proposed = new ArrayList<>();
    private final List<DocumentKey> skipped = new ArrayList<>();
    private final Map<DocumentKey, String> failed = new LinkedHashMap<>();
    private final Map<DocumentKey, String> waiting = new LinkedHashMap<>();
    private final Map<Step, StepCost> costs = new EnumMap<>(Step.class);

    /** How one document ended. */
    record Ended(ItemOutcome outcome, String message) {
    }

    synchronized Ended ended(DocumentKey key, ItemOutcome outcome, String message) {
        switch (outcome) {
            case WRITTEN -> written.add(key);
            case PROPOSED -> proposed.add(key);
            case FAILED -> failed.put(key, message);
            case CANCELLED -> {
            }
        }
        return new Ended(outcome, message);
    }

    synchronized void skip(DocumentKey key) {
        skipped.add(key);
    }

    /** It could not be begun, for something that it reads failed. */
    synchronized void waits(DocumentKey key, String sentence) {
        waiting.put(key, sentence);
    }

    /** What was served without the model cost no tokens. */
    synchronized void cost(Step step, CallReport call) {
        boolean written = call.served() == Served.MODEL;
        costs.merge(step, new StepCost(1, written ? call.result().map(GenerationResult::tokensIn).orElse(0) : 0,
                written ? call.result().map(GenerationResult::tokensOut).orElse(0) : 0, written ? 0 : 1, call.caller().attempt() > 1 ? 1 : 0),
                StepCost::plus);
    }

    synchronized Map<DocumentKey, String> failed() {
        return Map.copyOf(failed);
    }

    /** A sentence about what did not work; blank where everything did. */
    synchronized String summary() {
        if (failed.isEmpty()) {
            return "";
        }
        String first = failed.values().iterator().next();
        return failed.size() == 1 ? first : failed.size() + " documents could not be written. The first: " + first;
    }

    synchronized RunReport report(RunReport.Outcome outcome, String message, long wallMillis) {
        return new RunReport(outcome, message, List.copyOf(written), List.copyOf(proposed), List.copyOf(skipped),
                new LinkedHashMap<>(failed), new LinkedHashMap<>(waiting), costs.isEmpty() ? Map.of() : new EnumMap<>(costs), wallMillis);
    }
}
