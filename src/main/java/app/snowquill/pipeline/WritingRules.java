package app.snowquill.pipeline;

import app.snowquill.prompt.PromptLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a studio knows of how its books are written.
 *
 * @param seed fixed seed of every answer, or -1 for a new one each time
 * @param routes what is said of steps and agents outside the book
 * @param figures of a model file, or of the model in use where none is named; reads a file's header at most
 * @param prompts what models are told, the author's versions included
 * @param engines runs the model in use and those of agents and steps
 */
public record WritingRules(long seed, RouteLayers routes, Function<Optional<Path>, ModelFigures> figures, PromptLibrary prompts, EnginesBeside engines) {
    /** Tests of the author's prompts and of models beside the one in use, where there are any. */
    List<HealthReport.Check> tested() {
        List<HealthReport.Check> checks = new ArrayList<>();
        if (!engines.held().isEmpty()) {
            checks.add(HealthRules.besides(engines.held()));
        }
        if (!prompts.copies().isEmpty()) {
            checks.add(HealthRules.prompts(prompts.copies()));
        }
        return checks;
    }
}
