package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.Distilled;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.memory.ContextDesk;
import app.snowquill.pipeline.writing.context.Choices;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.pipeline.writing.context.SimilarScenes;
import app.snowquill.settings.StepRoute;
import app.snowquill.store.CallMetric;
import app.snowquill.story.Book;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What models are told of an open book's scenes. The author's choices are kept in the book's settings, where undo does not touch them; what
 * was sent is remembered until the book is closed. Choices are written on the session's thread, read from any.
 */
final class LocalContextDesk implements ContextDesk {
    private static final String KEY = "told.choices";

    private final OpenBook session;
    private final SentContexts sent = new SentContexts();
    private final SimilarScenes similar;
    private volatile SceneSources sources;

    /**
     * @param made of what a context is made of, but for the author's choices
     * @param similar what is added to it where the author waits
     */
    LocalContextDesk(OpenBook session, SceneSources made, SimilarScenes similar) {
        this.session = session;
        this.similar = similar;
        this.sources = made.with(Choices.read(session.parts().store().setting(KEY).orElse("")));
    }

    /** What a run that begins now is told of scenes. On the session's thread. */
    SettledTold toldNow() {
        return SettledTold.now(sources.choices(), session.parts().store(), session.parts().clock().instant());
    }

    /** What is asked of a scene where the author waits, or only looks. */
    SceneErrand errand(String scene, String instruction, Book book) {
        return errand(scene, instruction, book, sources.distilled());
    }

    /** @param distilled which tells the same short forms and may note what it is asked for */
    SceneErrand errand(String scene, String instruction, Book book, Distilled distilled) {
        return new SceneErrand(scene, instruction, book, sources.with(similar).with(sources.story(), distilled));
    }

    /** The book with all that was to be kept when this was called. Waits, so never on the session's thread. */
    BookView asKept() {
        return OpenBook.await(session.inSession(store -> session.view()));
    }

    /** A call of the model ended that was told this. */
    void sent(ContextLook look, CallMetric call) {
        sent.add(look, call);
    }

    @Override
    public CompletableFuture<ContextLook> look(Agent agent, String scene, String instruction) {
        return session.beside(store -> {
            Book book = asKept().book();
            if (book.outline().scene(scene).isEmpty()) {
                throw new IllegalStateException("There is no scene “" + scene + "” in this book’s list.");
            }
            return looked(agent, errand(scene, instruction, book));
        });
    }

    /** By the agent's own route, so with its window and by its tokenizer. */
    private ContextLook looked(Agent agent, SceneErrand errand) {
        Optional<Operation> operation = SceneLooks.operation(agent, errand);
        StepRoute route = operation.isPresent() ? AgentRouting.of(session).route(agent) : AgentRouting.of(session).said(agent);
        return session.parts().writing().engines().work(route.model(), engine -> {
            AgentLook look = new AgentLook(session, session.parts().writing().prompts(), engine);
            ContextLook taken = operation.flatMap(one -> look.of(AgentRequest.of(one, errand.scene(), errand.instruction()), errand, route))
                    .or(() -> SceneLooks.work(agent, errand, look, route)).orElseThrow(() -> new IllegalStateException(SceneLooks.nothing(agent)));
            return sent.compared(taken, errand.book(), engine::countTokens);
        });
    }

    @Override
    public CompletableFuture<ContextLook> last(Agent agent, String scene) {
        return sent.last(agent, scene).map(CompletableFuture::completedFuture).orElseGet(() -> CompletableFuture.failedFuture(
                new IllegalStateException("Nothing was asked for this scene since the book was opened.")));
    }

    @Override
    public CompletableFuture<Void> choose(String scene, String element, Choice choice) {
        return session.inSession(store -> keep(sources.choices().with(scene, element, choice)));
    }

    @Override
    public CompletableFuture<Void> reset(String scene) {
        return session.inSession(store -> keep(sources.choices().without(scene)));
    }

    private Void keep(Choices choices) {
        session.parts().store().putSetting(KEY, choices.text());
        sources = sources.with(choices);
        return null;
    }
}
