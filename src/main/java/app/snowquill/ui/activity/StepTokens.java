package app.snowquill.ui.activity;

import app.snowquill.pipeline.CallInfo;
import java.util.ArrayList;
import java.util.List;

/** Tokens of one step's calls: what the model read and what it wrote. */
record StepTokens(int step, long read, long written) {
    long total() {
        return read + written;
    }

    /** The steps that asked for anything, in order. Answers without the model cost nothing and do not count. */
    static List<StepTokens> of(List<CallRow> rows) {
        long[] read = new long[11];
        long[] written = new long[11];
        for (CallRow row : rows) {
            if (row.step() >= 0 && row.call().served() == CallInfo.Served.MODEL) {
                read[row.step()] += row.call().tokensIn();
                written[row.step()] += row.call().tokensOut();
            }
        }
        List<StepTokens> steps = new ArrayList<>();
        for (int step = 0; step < read.length; step++) {
            if (read[step] + written[step] > 0) {
                steps.add(new StepTokens(step, read[step], written[step]));
            }
        }
        return steps;
    }
}
