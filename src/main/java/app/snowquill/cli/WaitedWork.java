package app.snowquill.cli;

import app.snowquill.pipeline.memory.ModelWork;
import java.util.function.Supplier;

/** Waits for the model's work, the model being loaded first; an interrupt stops it. One use. */
final class WaitedWork {
    private final CliContext context;
    private volatile boolean stopped;

    WaitedWork(CliContext context) {
        this.context = context;
    }

    <T> T of(Supplier<? extends ModelWork<T>> work) {
        try (Interruption stop = new Interruption(context.host())) {
            ReadyModel.await(context, stop);
            ModelWork<T> begun = work.get();
            stop.signal().thenRun(begun::cancel);
            T answer = context.await(begun.done());
            stopped = stop.happened();
            return answer;
        }
    }

    /** Whether an interrupt came before the answer was whole, which then is what had come by then. */
    boolean stopped() {
        return stopped;
    }
}
