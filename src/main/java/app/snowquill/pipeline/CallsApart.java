package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.ModelCalls;

/** Hears calls that are kept with the book but are no part of a job. Immutable; on the thread of the call. */
record CallsApart(OpenBook session) implements ModelCalls.Listener {
    private static final long NO_JOB = 0;

    @Override
    public void ended(ModelCalls.CallRecord call) {
        CallRecording.record(session, call, NO_JOB);
    }

    @Override
    public void notice(String sentence) {
        // what is asked for apart from a job is shown whole at its end, or begins anew where it grows
    }
}
