package app.snowquill.ui.activity;

import app.snowquill.pipeline.CallInfo;

/**
 * One call as the table shows it.
 *
 * @param operation who asked for what, in words: "Step 9 · card"
 * @param place the scene's number, the step, or the character's name
 * @param step 0 to 10; -1 where the call belongs to none
 */
record CallRow(CallInfo call, String operation, String place, int step, Ending ending) {
    /** Part of the prompt that was known before, 0 to 1; all of it where the model was not asked. */
    double cachedShare() {
        return call.served() != CallInfo.Served.MODEL ? 1
                : call.tokensIn() == 0 ? 0 : Math.min(1, (double) call.cachedTokens() / call.tokensIn());
    }
}
