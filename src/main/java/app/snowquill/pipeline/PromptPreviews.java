package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Scope;
import app.snowquill.agent.Span;
import app.snowquill.context.ContextLook;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.pipeline.agents.PromptPreview.Basis;
import app.snowquill.pipeline.writing.Looking;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.Rehearsal;
import app.snowquill.pipeline.writing.ScenePassage;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.TokenGauge;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.StepRoute;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import java.time.LocalDate;
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

    /** Empty where the book has nothing to ask it with. */
    Optional<PromptPreview> of(String name, String scene) {
        Optional<Operation> operation = Arrays.stream(Operation.values()).filter(one -> one.word().equals(name)).findFirst();
        Book book = session.view().book();
        return operation.isPresent() && book.outline().scene(scene).isPresent() ? scene(operation.get(), scene) : step(name);
    }

    private Optional<PromptPreview> scene(Operation operation, String scene) {
        SceneErrand errand = session.memory().context().errand(scene, "", session.memory().context().asKept().book());
        StepRoute route = AgentRouting.of(session).route(operation.agent());
        Optional<TextEngine> engine = session.parts().writing().engines().loaded(route.model());
        if (engine.isEmpty()) {
            return Optional.empty();
        }
        Looking looking = new Looking(engine.get(), library);
        Writing writing = new Writing(looking, Writing.Frame.plain("", LocalDate.now(session.parts().clock())).with(errand.sources()).with(route),
                Writing.Progress.NONE, Pieces.NONE);
        try {
            ask(operation, scene, errand.book(), writing);
        } catch (IllegalStateException e) { // the scene has no card or no words yet: there is nothing to fill in
            return Optional.empty();
        }
        return looking.look().map(PromptPreviews::shown);
    }

    private static void ask(Operation operation, String scene, Book book, Writing writing) {
        String prose = book.prose().getOrDefault(scene, "");
        if (operation == Operation.DRAFT) {
            new SceneText(writing).draft(scene, 0, book);
        } else if (operation == Operation.CONTINUE) {
            new SceneText(writing).continuation(scene, 0, book);
        } else if (operation.scope() == Scope.PASSAGE && operation.outcome() == app.snowquill.agent.Outcome.REPLACEMENT && !prose.isBlank()) {
            int end = prose.indexOf("\n\n");
            new ScenePassage(writing).replaced(operation, scene, new Span(0, end < 0 ? prose.length() : end), 0, book);
        }
    }

    private static PromptPreview shown(ContextLook look) {
        return new PromptPreview(Basis.SCENE, look.system(), look.user(), look.total(), look.limit(),
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
                    return asked.map(found -> new PromptPreview(Basis.STEP, found.system(), found.user(), 0, 0, ""));
                }
            }
        }
        return Optional.empty();
    }
}
