package app.snowquill.pipeline;

import app.snowquill.settings.StepRoutes;
import java.util.function.Supplier;

/**
 * What a studio knows of how its books are written.
 *
 * @param seed fixed seed of every answer, or -1 for a new one each time
 * @param routes what the settings say of each step
 * @param figures of the model in use; reads a file's header at most
 */
public record WritingRules(long seed, StepRoutes routes, Supplier<ModelFigures> figures) {
}
