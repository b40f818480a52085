package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.Routing;
import app.snowquill.settings.RouteAspect;
import app.snowquill.settings.StepRoute;
import app.snowquill.settings.StepRoutes;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Routes that are kept in a map. */
public final class ScriptedRouting implements Routing {
    /** What was said, by key. */
    public final Map<String, String> said = new HashMap<>();

    @Override
    public CompletableFuture<Shown> of(Step step) {
        StepRoute now = StepRoutes.read(key -> Optional.ofNullable(said.get(key))).of(step.number(), Tier.BALANCED);
        return CompletableFuture.completedFuture(new Shown(now, StepRoute.of(Tier.BALANCED)));
    }

    @Override
    public CompletableFuture<Void> choose(Step step, Map<RouteAspect, String> texts) {
        texts.forEach((aspect, text) -> said.put(aspect.key(step.number()), text));
        return CompletableFuture.completedFuture(null);
    }
}
