package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Outcome;
import app.snowquill.agent.Provenance;
import app.snowquill.agent.Scope;
import app.snowquill.agent.Span;
import app.snowquill.context.Agent;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.revising.DraftMeasuring;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.CharacterScene;
import app.snowquill.pipeline.writing.HeardPieces;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.Talk;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.pipeline.writing.context.SceneContext;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/** One answer of one agent. Belongs to it and its thread. */
final class AgentWriting {
    private static final int MOST_SPEAKERS = 5;

    private final OpenBook session;
    private final AgentRequest request;
    private final HeardPieces heard;
    private final Cancellation cancellation;
    private final AtomicReference<Provenance> from = new AtomicReference<>();

    AgentWriting(OpenBook session, AgentRequest request, Pieces pieces, Cancellation cancellation) {
        this.session = session;
        this.request = request;
        this.heard = new HeardPieces(pieces);
        this.cancellation = cancellation;
    }

    /** Waits for the model. */
    AgentAnswer answer() {
        Book book = session.memory().context().asKept().book();
        String prose = book.prose().getOrDefault(request.subject(), "");
        Span span = AgentText.span(request, book);
        refuseUnfit(book, prose, span);
        String before = request.operation().outcome() == Outcome.REPLACEMENT ? span.in(prose) : "";
        try {
            return ask((engine, writing) -> {
                if (request.operation() == Operation.CHARACTER_SCENE) {
                    CharacterScene.Woven woven = woven(book, engine);
                    return answer(before, woven.text(), woven.complete());
                }
                Talk.Said said = new AgentText(writing, book).of(request, span);
                return answer(before, said.text(), said.complete());
            });
        } catch (CancellationException e) {
            return answer(before, heard.text().strip(), false);
        }
    }

    private void refuseUnfit(Book book, String prose, Span span) {
        Operation operation = request.operation();
        String speaker = operation == Operation.FEEDBACK ? AgentText.speaker(request, book) : "";
        new AskedSubject(book).refuseUnfit(operation.scope(), request.subject(), operation == Operation.FEEDBACK ? Agent.CHARACTER : Agent.WRITER, speaker);
        if (operation == Operation.FEEDBACK && prose.isBlank()) {
            throw new IllegalStateException("This scene has no text yet, so there is nothing to read. Draft it first.");
        }
        if (!span.fits(prose)) {
            throw new IllegalStateException("The scene has " + prose.length() + " characters, so no passage of it ends at " + span.to() + ".");
        }
        if (request.operation().scope() == Scope.PASSAGE && span.in(prose).isBlank()) {
            throw new IllegalStateException("There are no words in this passage yet. Select some, or let the Writer draft the scene first.");
        }
    }

    /** The last call of the model for it. */
    Optional<Provenance> from() {
        return Optional.ofNullable(from.get());
    }

    private AgentAnswer answer(String before, String text, boolean complete) {
        return new AgentAnswer(request, before, text, complete, Optional.ofNullable(from.get()));
    }

    /** Asks the agent of this request, told of what it is about, its calls kept with the book. */
    <T> T ask(BiFunction<TextEngine, Writing, T> work) {
        return calls(request.operation().agent()).ask(request.operation().scope(), request.subject(), request.instruction(), heard, request.variant(), work);
    }

    private AgentCalls calls(Agent agent) {
        return new AgentCalls(session, agent, cancellation, this::ended);
    }

    /** As many speak at once as the engine has places. */
    private CharacterScene.Woven woven(Book book, TextEngine engine) {
        String scene = request.subject();
        List<String> people = SceneContext.present(scene, book).stream().limit(MOST_SPEAKERS).toList();
        if (people.isEmpty()) {
            throw new IllegalStateException("Neither the card nor the scene list names anybody here, so nobody can speak. Name who takes part.");
        }
        Places places = new Places(session.parts().runThreads(), Math.min(people.size(), OpenBook.await(engine.load()).slots()));
        DraftMeasuring measuring = new DraftMeasuring(scene, text -> HandEdits.applied(book, Map.of(DocumentKey.prose(scene), text)), List.of(), List.of());
        return new CharacterScene(agent -> calls(agent).writing(engine, AgentRouting.of(session).route(agent), request.operation().scope(), scene,
                request.instruction(), heard, request.variant()), places, heard).woven(scene, people, request.words(), book,
                versions -> !measuring.apply(versions.get(1)).isWorseThan(measuring.apply(versions.get(0))));
    }

    private void ended(ModelCalls.CallRecord call) {
        Optional<GenerationResult> result = call.report().result();
        from.set(new Provenance(request.operation().agent(), request.operation(), request.instruction(), call.report().model(),
                call.report().request().parameters(), result.map(GenerationResult::tokensIn).orElse(0),
                result.map(GenerationResult::cachedTokens).orElse(0), result.map(GenerationResult::tokensOut).orElse(0), call.report().millis(),
                result.map(GenerationResult::tokensPerSecond).orElse(0.0)));
    }
}
