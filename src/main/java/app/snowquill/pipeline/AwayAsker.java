package app.snowquill.pipeline;

import java.util.concurrent.CompletableFuture;

/** Asks a person whether text may leave the computer. Called on any thread; must not wait. */
@FunctionalInterface
public interface AwayAsker {
    /** @return the answer; it is cancelled where nobody wants to know any more, so that the question can go away */
    CompletableFuture<AwayAnswer> ask(AwayQuestion question);
}
