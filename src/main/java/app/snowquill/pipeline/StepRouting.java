package app.snowquill.pipeline;

import app.snowquill.engine.EngineKind;
import app.snowquill.pipeline.writing.PlannedLength;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.settings.StepRoute;
import app.snowquill.settings.StepRoutes;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import app.snowquill.store.ProjectStore;
import java.time.LocalDate;
import java.util.OptionalInt;

/** How the steps of an open book are written: what the book says, else the settings, else what suits the model's size. Any thread that may wait. */
final class StepRouting {
    private static final long SMALL_MODEL = 1_000_000_000;
    private static final String WORDS = "plan.words";
    private static final String SCENES = "plan.scenes";

    private final OpenBook session;

    StepRouting(OpenBook session) {
        this.session = session;
    }

    /** How a step is written where nobody asks for another tier. */
    StepRoute route(Step step) {
        return routes(session.inSession(StepRouting::ofBook).join()).of(step.number(), usualTier());
    }

    /** The settings, and over them what the book says. */
    StepRoutes routes(StepRoutes ofBook) {
        return session.parts().writing().routes().under(ofBook);
    }

    static StepRoutes ofBook(ProjectStore store) {
        return StepRoutes.read(store::setting);
    }

    Tier usualTier() {
        ModelFigures figures = session.parts().writing().figures().get();
        if (figures.kind() == EngineKind.OPENAI || figures.kind() == EngineKind.ANTHROPIC) {
            return Tier.BALANCED;
        }
        return figures.parameters() >= SMALL_MODEL ? Tier.BALANCED : Tier.FAST;
    }

    /** What is settled before the first word of a step. */
    Writing.Frame frame(Step step, RunRequest request) {
        StepRoute route = route(step);
        return new Writing.Frame(request.instruction(), request.draftWords(), length(request),
                LocalDate.now(session.parts().clock()), request.choices().tier().map(route::withTier).orElse(route));
    }

    /** The request's, else what an earlier one settled for this book, else the usual where the scene list follows from it. */
    PlannedLength length(RunRequest request) {
        PlannedLength said = request.choices().length().or(session.inSession(StepRouting::kept).join());
        boolean open = session.view().book().project().targetWords() == 0 && request.steps().contains(Step.SCENE_LIST);
        return open ? said.or(new PlannedLength(OptionalInt.of(PlannedLength.USUAL_WORDS), OptionalInt.empty())) : said;
    }

    /** Keeps the length with the book: a run that is cut off must go on to the same end. */
    void settle(PlannedLength length) {
        if (length.words().isPresent() || length.scenes().isPresent()) {
            session.inSession(store -> {
                length.words().ifPresent(words -> store.putSetting(WORDS, Integer.toString(words)));
                length.scenes().ifPresent(scenes -> store.putSetting(SCENES, Integer.toString(scenes)));
                return null;
            }).join();
        }
    }

    private static PlannedLength kept(ProjectStore store) {
        return new PlannedLength(number(store, WORDS), number(store, SCENES));
    }

    private static OptionalInt number(ProjectStore store, String key) {
        return store.setting(key).filter(text -> text.matches("\\d{1,6}")).map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
