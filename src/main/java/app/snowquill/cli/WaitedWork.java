package app.snowquill.cli;

import app.snowquill.pipeline.memory.ModelWork;
import java.util.function.Supplier;

/** Waits for the model's work, the model being loaded first; an interrupt stops it. One use. */
final class WaitedWork {
    private final CliContext context;

    WaitedWork(CliContext context) {
        this.context = context;
    }

    <T> T of(Supplier<? extends ModelWork<T>> work) {
        try (Interruption stop = new Interruption(context.host())) {
            ReadyModel.await(context, stop);
            ModelWork<T> begun = work.get();
            stop.signal().thenRun(begun::cancel);
            return context.await(begun.done());
        }
    }
}
