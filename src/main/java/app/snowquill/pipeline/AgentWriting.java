package app.snowquill.pipeline;

import app.snowquill.agent.Manner;
import app.snowquill.agent.Outcome;
import app.snowquill.agent.Provenance;
import app.snowquill.agent.Scope;
import app.snowquill.agent.Span;
import app.snowquill.context.Agent;
import app.snowquill.engine.Caller;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.revising.DraftMeasuring;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.CharacterScene;
import app.snowquill.pipeline.writing.HeardPieces;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.ScenePassage;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.pipeline.writing.context.SceneContext;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.StepRoute;
import app.snowquill.settings.Tier;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/** One answer of one agent about a scene. Belongs to it and its thread. */
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
        Span span = request.passage().orElse(new Span(0, prose.length()));
        refuseUnfit(book, prose, span);
        String before = request.operation().outcome() == Outcome.REPLACEMENT ? span.in(prose) : "";
        try {
            return EngineInUse.work(session.parts().engine(), engine -> {
                Writing writing = writing(engine);
                if (request.operation() == app.snowquill.agent.Operation.CHARACTER_SCENE) {
                    CharacterScene.Woven woven = woven(book, engine);
                    return answer(before, woven.text(), woven.complete());
                }
                if (request.operation().scope() == Scope.SCENE) {
                    SceneText text = new SceneText(writing);
                    SceneText.Written written = request.operation() == app.snowquill.agent.Operation.DRAFT
                            ? text.draft(request.subject(), request.words(), book) : text.continuation(request.subject(), request.words(), book);
                    return answer(before, written.text(), written.complete());
                }
                ScenePassage.Rewritten rewritten = new ScenePassage(writing).replaced(request.operation(), request.subject(), span, request.words(), book);
                return answer(before, rewritten.text(), rewritten.complete());
            });
        } catch (CancellationException e) {
            return answer(before, heard.text().strip(), false);
        }
    }

    private void refuseUnfit(Book book, String prose, Span span) {
        if (book.outline().scene(request.subject()).isEmpty()) {
            throw new IllegalStateException("There is no scene “" + request.subject() + "” in this book’s list.");
        }
        if (!span.fits(prose)) {
            throw new IllegalStateException("The scene has " + prose.length() + " characters, so no passage of it ends at " + span.to() + ".");
        }
        if (request.operation().scope() == Scope.PASSAGE && span.in(prose).isBlank()) {
            throw new IllegalStateException("There are no words in this passage yet. Select some, or let the Writer draft the scene first.");
        }
    }

    private AgentAnswer answer(String before, String text, boolean complete) {
        return new AgentAnswer(request, before, text, complete, Optional.ofNullable(from.get()));
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
        return new CharacterScene(agent -> writing(engine, agent), places, heard).woven(scene, people, request.words(), book,
                versions -> !measuring.apply(versions.get(1)).isWorseThan(measuring.apply(versions.get(0))));
    }

    private Writing writing(TextEngine engine) {
        return writing(engine, request.operation().agent());
    }

    private Writing writing(TextEngine engine, Agent agent) {
        Caller caller = new Caller(agent.name().toLowerCase(Locale.ROOT), "",
                CallRecording.subject(DocumentKey.prose(request.subject())), 1, Urgency.INTERACTIVE);
        ModelCalls calls = new ModelCalls(engine, new PromptLibrary(), new ModelCalls.OptionalSeed(session.parts().writing().seed()), cancellation,
                caller, session.parts().clock(), new Kept()).without(new LocalPhraseDesk(session).phrases().phrases());
        Manner manner = Manner.usual(agent);
        StepRoute route = new StepRoute(Tier.FAST, OptionalDouble.of(manner.temperature()), OptionalInt.of(manner.mostTokens()));
        SceneErrand errand = session.memory().context().errand(request.subject(), request.instruction(), session.view().book());
        return new Writing(calls, Writing.Frame.plain(request.instruction(), LocalDate.now(session.parts().clock())).with(errand.sources()).with(route),
                Writing.Progress.NONE, heard, request.variant());
    }

    /** Keeps the calls with the book, and of the last where the answer came from. */
    private final class Kept implements ModelCalls.Listener {
        @Override
        public void ended(ModelCalls.CallRecord call) {
            CallRecording.record(session, call, 0);
            Optional<GenerationResult> result = call.report().result();
            from.set(new Provenance(request.operation().agent(), request.operation(), request.instruction(), call.report().model(),
                    call.report().request().parameters(), result.map(GenerationResult::tokensIn).orElse(0),
                    result.map(GenerationResult::cachedTokens).orElse(0), result.map(GenerationResult::tokensOut).orElse(0), call.report().millis(),
                    result.map(GenerationResult::tokensPerSecond).orElse(0.0)));
        }

        @Override
        public void notice(String sentence) {
            // the text that was there goes and comes anew, which is all there is to see
        }
    }
}
