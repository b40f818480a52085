package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.snowflake.Step;
import java.util.function.Consumer;

/** What becomes of a run's calls of the model: they count as a step's cost, are kept with the book, and their notices are told. */
record RunCalls(OpenBook session, Consumer<RunEvent> listener, RunLedger ledger, Step step, long job)
        implements ModelCalls.Listener {
    @Override
    public void ended(ModelCalls.CallRecord call) {
        ledger.cost(step, call.report());
        CallRecording.record(session, call, job);
    }

    @Override
    public void notice(String sentence) {
        listener.accept(new RunEvent.Notice(sentence));
    }
}
