package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Outcome;
import app.snowquill.agent.Scope;
import app.snowquill.agent.Span;
import app.snowquill.context.Agent;
import app.snowquill.context.ContextLook;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import app.snowquill.ledger.OpenSetups;
import app.snowquill.ledger.States;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.writing.ContinuityReader;
import app.snowquill.pipeline.writing.Ensemble;
import app.snowquill.pipeline.writing.HeardPieces;
import app.snowquill.pipeline.writing.Looking;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.ReadingExtent;
import app.snowquill.pipeline.writing.RoutedAsking;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.StepRoute;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at what an agent would be sent first for something: the very writers that would ask its model ask what only looks, so that what is shown is
 * what is sent. Belongs to one look; waits for the book and for tokens that are counted.
 *
 * @param library what agents are told from
 * @param engine of the agent; asked for nothing but numbers of tokens
 */
record AgentLook(OpenBook session, PromptLibrary library, TextEngine engine) {
    /** Empty where nothing would be asked. @param route the agent's whole manner */
    Optional<ContextLook> of(AgentRequest request, SceneErrand errand, StepRoute route) {
        return looked(request, errand, route).look();
    }

    /** With how many questions there would be. */
    Looking looked(AgentRequest request, SceneErrand errand, StepRoute route) {
        Looking looking = new Looking(engine, library);
        Writing writing = new Writing(looking, Writing.Frame.plain(errand.instruction(), LocalDate.now(session.parts().clock())).with(errand.sources()).with(route),
                Writing.Progress.NONE, Pieces.NONE, request.variant());
        ask(request, errand, writing);
        return looking;
    }

    private void ask(AgentRequest request, SceneErrand errand, Writing writing) {
        Operation operation = request.operation();
        boolean read = operation.outcome() == Outcome.REMARKS || operation.outcome() == Outcome.RATING;
        boolean ofWords = read || operation.scope() == Scope.PASSAGE || operation == Operation.FEEDBACK;
        if (ofWords && errand.isUnwritten()) {
            return;
        }
        Span span = request.passage().orElseGet(() -> operation.scope() == Scope.PASSAGE && !read ? firstParagraph(errand.prose())
                : new Span(0, errand.prose().length()));
        if (read) {
            RemarkQuestions questions = RemarkQuestions.of(writing, engine);
            questions.pieces(span.in(errand.prose())).forEach(piece -> questions.ask(request, piece, errand.book()));
        } else {
            new AgentText(alone(writing), errand.book(), new HeardPieces(Pieces.NONE), scene -> SceneMeasuring.of(scene, session.view(), session)).of(request, span);
        }
    }

    private static Ensemble alone(Writing writing) {
        return new Ensemble() {
            @Override
            public <T> T with(Agent agent, Function<Part, T> work) {
                return work.apply(new Part(() -> writing, Runnable::run));
            }
        };
    }

    /** What the Editor would be told of what the checks find first; where they find nothing and the author asks for nothing, empty. @param said of the agent */
    Optional<ContextLook> revision(SceneErrand errand, StepRoute said) {
        Looking looking = new Looking(engine, library);
        new SceneRevising(session, errand.scene(), errand.instruction()).look(errand, new RoutedAsking(looking, said));
        return looking.look();
    }

    /** What Continuity would be told to read the scene for the ledger. @param said of the agent */
    Optional<ContextLook> reading(SceneErrand errand, StepRoute said) {
        Looking looking = new Looking(engine, library, Agent.CONTINUITY, errand.scene());
        new ContinuityReader(new RoutedAsking(looking, said), extent()).read(errand.scene(), piece(errand.prose()), new States(errand.book()).before(errand.scene(), ""),
                new OpenSetups(errand.book()).before(errand.scene()), errand.book());
        return looking.look();
    }

    /** What the Architect would be told to design the scene's card anew. @param said of the agent */
    Optional<ContextLook> card(SceneErrand errand, StepRoute said) {
        Looking looking = new Looking(engine, library, Agent.ARCHITECT, errand.scene());
        CardDesigning.made(errand, new RoutedAsking(looking, said));
        return looking.look();
    }

    private ReadingExtent extent() {
        return ReadingExtent.of(engine.status().model().map(ModelInfo::contextTokens).orElse(0));
    }

    private String piece(String text) {
        return extent().pieces(text, engine::countTokens).get(0);
    }

    private static Span firstParagraph(String prose) {
        int end = prose.indexOf("\n\n");
        return new Span(0, end < 0 ? prose.length() : end);
    }
}
