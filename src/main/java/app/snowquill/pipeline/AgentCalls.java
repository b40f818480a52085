package app.snowquill.pipeline;

import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.engine.Caller;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.settings.StepRoute;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How an agent asks the model for an author who waits: its manner, its sources, its calls kept with the book. Belongs to one answer. */
final class AgentCalls implements ModelCalls.Listener {
    private final OpenBook session;
    private final Agent agent;
    private final Cancellation cancellation;
    private final Consumer<ModelCalls.CallRecord> ended;
    private final Supplier<PhraseList> without;

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
     * @param id of what is asked about; blank for the book
     * @param variant 0 for the first answer; another differs also where the seed is fixed
     */
    <T> T ask(Scope scope, String id, String instruction, Pieces pieces, int variant, BiFunction<TextEngine, Writing, T> work) {
        StepRoute route = AgentRouting.of(session).route(agent);
        return session.parts().writing().engines().work(route.model(), engine -> work.apply(engine, writing(engine, route, scope, id, instruction, pieces, variant)));
    }

    /** For several answers of one model at once; the route's own model is left aside. */
    Writing writing(TextEngine engine, StepRoute route, Scope scope, String id, String instruction, Pieces pieces, int variant) {
        Caller caller = new Caller(agent.name().toLowerCase(Locale.ROOT), "", CallRecording.subject(AskedSubject.document(scope, id)), 1, Urgency.INTERACTIVE);
        ModelCalls calls = new ModelCalls(engine, session.parts().writing().prompts(), new ModelCalls.OptionalSeed(session.parts().writing().seed()), cancellation, caller,
                session.parts().clock(), this).without(without.get().phrases());
        SceneErrand errand = session.memory().context().errand(id, instruction, session.view().book());
        return new Writing(calls, Writing.Frame.plain(instruction, LocalDate.now(session.parts().clock())).with(errand.sources()).with(route),
                Writing.Progress.NONE, pieces, variant);
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
