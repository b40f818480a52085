package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Outcome;
import app.snowquill.agent.Scope;
import app.snowquill.context.ContextLook;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.pipeline.agents.PromptPreview.Basis;
import app.snowquill.pipeline.writing.Looking;
import app.snowquill.pipeline.writing.Rehearsal;
import app.snowquill.pipeline.writing.TokenGauge;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.StepRoute;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Fills a prompt with what an open book has for it, through the very writers that would ask: an operation on a scene, or the first of a step's
 * documents. Belongs to one preview; waits for the book and, for a scene, for the model's tokenizer.
 */
final class PromptPreviews {
    /** A step is rehearsed without a model, so that a preview loads none: tokens are reckoned. */
    private static final int RECKONED_CONTEXT = 8_192;

    private final OpenBook session;
    private final PromptLibrary library;

    PromptPreviews(OpenBook session, PromptLibrary library) {
        this.session = session;
        this.library = library;
    }

    /**
     * What an agent would be sent; loads its model.
     *
     * @throws IllegalStateException with a sentence, where there is nothing to ask
     */
    PromptPreview of(AgentRequest request) {
        StepRoute route = AgentRouting.of(session).route(request.operation().agent());
        return session.parts().writing().engines().work(route.model(), engine -> look(request, route, engine)).orElseThrow(() ->
                new IllegalStateException("What the model would be told for this can’t be shown: its people are asked at once, and the Director is told what they said."));
    }

    /** Empty where the book has nothing to ask it with, or the model that would count is not loaded. */
    Optional<PromptPreview> of(String name, String scene) {
        Optional<Operation> operation = Arrays.stream(Operation.values()).filter(one -> one.word().equals(name)).findFirst();
        if (operation.filter(PromptPreviews::isOfAScene).isEmpty() || session.view().book().outline().scene(scene).isEmpty()) {
            return step(name);
        }
        StepRoute route = AgentRouting.of(session).route(operation.get().agent());
        try {
            return session.parts().writing().engines().loaded(route.model()).flatMap(engine -> look(AgentRequest.of(operation.get(), scene, ""), route, engine));
        } catch (IllegalStateException e) { // the scene has no card or no words yet: there is nothing to fill in
            return Optional.empty();
        }
    }

    private static boolean isOfAScene(Operation operation) {
        return operation.scope() == Scope.SCENE || operation.scope() == Scope.PASSAGE;
    }

    private Optional<PromptPreview> look(AgentRequest request, StepRoute route, TextEngine engine) {
        SceneErrand errand = session.memory().context().errand(request.subject(), request.instruction(), session.memory().context().asKept().book());
        if (request.operation() == Operation.CHARACTER_SCENE) {
            return Optional.empty();
        }
        if (request.operation().outcome() == Outcome.REMARKS || request.operation().outcome() == Outcome.RATING) {
            SceneReading.span(request, errand.book());
        }
        Looking looking = new AgentLook(session, library, engine).looked(request, errand, route);
        return looking.look().map(look -> shown(look, looking.questions()));
    }

    private static PromptPreview shown(ContextLook look, int questions) {
        return new PromptPreview(Basis.SCENE, look.system(), look.user(), look.total(), look.limit(), questions,
                look.refusal().map(refusal -> refusal.sentence() + " " + String.join(" ", refusal.remedies())).orElse(""));
    }

    private Optional<PromptPreview> step(String name) {
        StepRouting routing = new StepRouting(session);
        TokenGauge gauge = new TokenGauge(RECKONED_CONTEXT, TokenGauge.Counter.NONE, Map.of());
        for (Step step : Step.values()) {
            RunRequest request = RunRequest.again(step, "");
            SettledRun settled = routing.settled(request);
            for (Tier tier : new Tier[] {Tier.FAST, Tier.BALANCED}) {
                Writing.Frame frame = routing.frame(step, request, settled);
                Optional<Rehearsal.Asked> asked = RehearsedBook.of(session, request, library).asked(step, frame.with(frame.route().withTier(tier)), gauge, name);
                if (asked.isPresent()) {
                    return asked.map(found -> new PromptPreview(Basis.STEP, found.system(), found.user(), 0, 0, 1, ""));
                }
            }
        }
        return Optional.empty();
    }
}
