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
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.Ensemble;
import app.snowquill.pipeline.writing.HeardPieces;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.ScenePassage;
import app.snowquill.pipeline.writing.Talk;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One answer of one agent. What was cut of what it was told is put into fewer words once the author has the answer, by the model that just answered:
 * any other would have to be fetched for it. Belongs to it and its thread.
 */
final class AgentWriting {
    private final OpenBook session;
    private final AgentRequest request;
    private final HeardPieces heard;
    private final Cancellation cancellation;
    private final AtomicReference<Provenance> from = new AtomicReference<>();
    private final CutTexts cut;

    AgentWriting(OpenBook session, AgentRequest request, Pieces pieces, Cancellation cancellation) {
        this.session = session;
        this.request = request;
        this.heard = new HeardPieces(pieces);
        this.cancellation = cancellation;
        this.cut = new CutTexts(session.memory().distilling(), request.subject());
    }

    /** Waits for the model. */
    AgentAnswer answer() {
        BookView view = session.memory().context().asKept();
        Book book = view.book();
        String prose = book.prose().getOrDefault(request.subject(), "");
        Span span = AgentText.span(request, book);
        refuseUnfit(book, prose, span);
        String before = request.operation().outcome() == Outcome.REPLACEMENT ? span.in(prose) : "";
        try {
            Talk.Said said = new AgentText(ensemble(book), book, heard, scene -> SceneMeasuring.of(scene, view, session)).of(request, span);
            return answer(before, said.text(), said.complete());
        } catch (CancellationException e) {
            keep(prose);
            return answer(before, heard.text().isBlank() ? "" : ScenePassage.inPlaceOf(before, heard.text()), false);
        } catch (RuntimeException e) {
            keep(prose);
            throw e;
        }
    }

    /** What was begun of a scene's end, or of a scene that has no words yet, is not lost where nobody takes it at once. */
    private void keep(String prose) {
        boolean goesOn = request.operation().outcome() == Outcome.CONTINUATION || request.operation().scope() == Scope.SCENE
                && request.operation().outcome() == Outcome.REPLACEMENT && prose.isBlank();
        if (goesOn && !heard.text().isBlank()) {
            OpenBook.await(session.changing(store -> {
                store.putPartial(DocumentKey.prose(request.subject()), heard.text().strip());
                return null;
            }));
        }
    }

    private void refuseUnfit(Book book, String prose, Span span) {
        Operation operation = request.operation();
        String speaker = operation == Operation.FEEDBACK ? AgentText.speaker(request, book) : "";
        new AskedSubject(book).refuseUnfit(operation.scope(), request.subject(), operation == Operation.FEEDBACK ? Agent.CHARACTER : Agent.WRITER, speaker);
        if (operation == Operation.FEEDBACK && prose.isBlank()) {
            throw new IllegalStateException("This scene has no text yet, so there is nothing to read. Draft it first.");
        }
        SceneReading.refuseOutside(span, prose);
        if (request.operation().scope() == Scope.PASSAGE && span.in(prose).isBlank()) {
            throw new IllegalStateException("There are no words in this passage yet. Select some, or let the Writer draft the scene first.");
        }
    }

    /** What the calls of the model for it have cost so far. */
    Optional<Provenance> from() {
        return Optional.ofNullable(from.get());
    }

    private AgentAnswer answer(String before, String text, boolean complete) {
        return new AgentAnswer(request, before, text, complete, Optional.ofNullable(from.get()));
    }

    /** Asks the agent of this request, told of what it is about, its calls kept with the book. */
    <T> T ask(BiFunction<TextEngine, Writing, T> work) {
        return calls(request.operation().agent()).ask(request.operation().scope(), errand(session.memory().context().asKept().book()), heard, request.variant(),
                (engine, writings) -> work.apply(engine, writings.get()));
    }

    /** Each by its own route; as many speak at once as the engine has places. */
    private Ensemble ensemble(Book book) {
        return new Ensemble() {
            @Override
            public <T> T with(Agent agent, Function<Part, T> work) {
                return calls(agent).ask(request.operation().scope(), errand(book), heard, request.variant(), (engine, writings) ->
                        work.apply(new Part(writings, new Places(session.parts().runThreads(), OpenBook.await(engine.load()).slots()))));
            }
        };
    }

    private SceneErrand errand(Book book) {
        return session.memory().context().errand(request.subject(), request.instruction(), book, cut);
    }

    private AgentCalls calls(Agent agent) {
        return new AgentCalls(session, agent, cancellation, this::ended);
    }

    /** Puts what was cut into fewer words, for the next time. Waits for the model. @param notices told what is done, as a sentence */
    void afterwards(Consumer<String> notices) {
        if (cut.isEmpty()) {
            return;
        }
        session.parts().writing().engines().work(AgentRouting.of(session).route(request.operation().agent()).model(), engine -> {
            cut.make(engine, session.view().book(), cancellation, notices);
            return null;
        });
    }

    private void ended(ModelCalls.CallRecord call) {
        Optional<GenerationResult> result = call.report().result();
        Provenance one = new Provenance(request.operation().agent(), request.operation(), request.instruction(), call.report().model(),
                call.report().request().parameters(), result.map(GenerationResult::tokensIn).orElse(0),
                result.map(GenerationResult::cachedTokens).orElse(0), result.map(GenerationResult::tokensOut).orElse(0), call.report().millis(),
                result.map(GenerationResult::tokensPerSecond).orElse(0.0));
        from.accumulateAndGet(one, (before, last) -> before == null ? last : before.and(last));
    }
}
