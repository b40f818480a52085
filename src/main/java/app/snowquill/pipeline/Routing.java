package app.snowquill.pipeline;

import app.snowquill.settings.RouteAspect;
import app.snowquill.settings.StepRoute;
import app.snowquill.snowflake.Step;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How each step of a book is written, and the author's say in it. Safe from any thread; nothing here waits. */
public interface Routing {
    /**
     * @param now as the step is written
     * @param usual as it would be if the book said nothing
     */
    record Shown(StepRoute now, StepRoute usual) {
    }

    CompletableFuture<Shown> of(Step step);

    /**
     * Keeps with the book what is said of a step; a blank text says nothing any more.
     *
     * @throws IllegalArgumentException with a sentence, where a text can't be what it should
     */
    CompletableFuture<Void> choose(Step step, Map<RouteAspect, String> texts);
}
