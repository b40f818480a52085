package app.snowquill.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Loads the model before it is asked, so that its failure is told as what it is. Stateless. */
final class ReadyModel {
    private ReadyModel() {
    }

    /** @throws CancellationException where the person at the keyboard stops it meanwhile */
    static void await(CliContext context, Interruption stop) {
        context.tell("Getting the model ready.");
        context.await(CompletableFuture.anyOf(context.studio().models().load(), stop.signal()));
        if (stop.happened()) {
            throw new CancellationException();
        }
    }
}
