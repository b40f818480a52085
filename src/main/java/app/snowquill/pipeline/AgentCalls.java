package app.snowquill.pipeline;

import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.engine.Caller;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.writing.Asking;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.RoutedAsking;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.settings.StepRoute;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How an agent asks the model for an author who waits: its own model, its manner, its sources, its calls kept with the book. Belongs to one answer.
 */
final class AgentCalls implements ModelCalls.Listener {
    private final OpenBook session;
    private final Agent agent;
    private final Cancellation cancellation;
    private final Consumer<ModelCalls.CallRecord> ended;
    private final Supplier<PhraseList> without;

    AgentCalls(OpenBook session, Agent agent, Cancellation cancellation) {
        this(session, agent, cancellation, call -> { });
    }

    /** For texts of the book. @param ended told each call once it is kept */
    AgentCalls(OpenBook session, Agent agent, Cancellation cancellation, Consumer<ModelCalls.CallRecord> ended) {
        this(session, agent, cancellation, ended, new LocalPhraseDesk(session)::now);
    }

    /** @param without the phrases that its answers do without, asked for where an answer begins */
    AgentCalls(OpenBook session, Agent agent, Cancellation cancellation, Consumer<ModelCalls.CallRecord> ended, Supplier<PhraseList> without) {
        this.session = session;
        this.agent = agent;
        this.cancellation = cancellation;
        this.ended = ended;
        this.without = without;
    }

    /**
     * Asks by the agent's route, of its own model where it has one. Waits for it.
     *
     * @param errand what is asked of; its scene is what the scope names, blank for the book
     * @param variant 0 for the first answer; another differs also where the seed is fixed
     * @param work given the engine, and a new writing each time it wants one, so that of several calls at once no seed hangs on who answers first
     */
    <T> T ask(Scope scope, SceneErrand errand, Pieces pieces, int variant, BiFunction<TextEngine, Supplier<Writing>, T> work) {
        StepRoute route = AgentRouting.of(session).route(agent);
        return session.parts().writing().engines().work(route.model(), engine -> work.apply(engine, () -> {
            ModelCalls calls = calls(engine, name(), CallRecording.subject(AskedSubject.document(scope, errand.scene()))).without(phrases());
            return new Writing(calls, Writing.Frame.plain(errand.instruction(), LocalDate.now(session.parts().clock())).with(errand.sources()).with(route),
                    Writing.Progress.NONE, pieces, variant);
        }));
    }

    /** Does a work that has a sampling and a length of its own, with the agent's own model; what is said of the agent lies over those. Waits for it. */
    <T> T work(String subject, BiFunction<TextEngine, Asking, T> work) {
        return work(name(), subject, List.of(), work);
    }

    /**
     * The same for prose, and for a work that is told under another name.
     *
     * @param component who asks, as calls are told
     * @param phrases at which prose goes back
     */
    <T> T work(String component, String subject, List<String> phrases, BiFunction<TextEngine, Asking, T> work) {
        StepRoute said = AgentRouting.of(session).said(agent);
        return session.parts().writing().engines().work(said.model(), engine ->
                work.apply(engine, new RoutedAsking(calls(engine, component, subject).without(phrases), said)));
    }

    /** At which its prose goes back. */
    List<String> phrases() {
        return without.get().phrases();
    }

    String name() {
        return agent.name().toLowerCase(Locale.ROOT);
    }

    private ModelCalls calls(TextEngine engine, String component, String subject) {
        return new ModelCalls(engine, session.parts().writing().prompts(), new ModelCalls.OptionalSeed(session.parts().writing().seed()), cancellation,
                new Caller(component, "", subject, 1, Urgency.INTERACTIVE), session.parts().clock(), this);
    }

    @Override
    public void ended(ModelCalls.CallRecord call) {
        CallRecording.record(session, call, 0);
        ended.accept(call);
    }

    @Override
    public void notice(String sentence) {
        // the text that was there goes and comes anew, which is all there is to see
    }
}
