package app.snowquill.pipeline;

import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.memory.ContextDesk;
import app.snowquill.pipeline.writing.Looking;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.SceneRewriting;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.context.Choices;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.pipeline.writing.context.SimilarScenes;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.scene.DraftChecks;
import app.snowquill.store.CallMetric;
import app.snowquill.story.Book;
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

    /** What the contexts of runs are made of now: all of it follows from the book. */
    SceneSources sources() {
        return sources;
    }

    /** What contexts are made of where the author waits. */
    SceneSources asked() {
        return sources.with(similar);
    }

    /** A call of the model ended that was told this. */
    void sent(ContextLook look, CallMetric call) {
        sent.add(look, call);
    }

    @Override
    public CompletableFuture<ContextLook> look(Agent agent, String scene, String instruction) {
        return session.beside(store -> {
            Book book = session.view().book();
            if (book.outline().scene(scene).isEmpty()) {
                throw new IllegalStateException("There is no scene “" + scene + "” in this book’s list.");
            }
            return EngineInUse.work(session.parts().engine(), engine -> looked(agent, scene, instruction, book, engine));
        });
    }

    private ContextLook looked(Agent agent, String scene, String instruction, Book book, TextEngine engine) {
        Looking looking = new Looking(engine, new PromptLibrary());
        boolean blank = book.prose().getOrDefault(scene, "").isBlank();
        switch (agent) {
            case WRITER -> {
                SceneText text = new SceneText(looking, instruction, asked(), Pieces.NONE);
                if (blank) {
                    text.draft(scene, 0, book);
                } else {
                    text.continuation(scene, 0, book);
                }
            }
            case EDITOR -> {
                if (blank) {
                    throw new IllegalStateException("This scene has no text yet, so the Editor has nothing to read. Draft it first.");
                }
                new SceneRewriting(looking, asked()).revised(scene, DraftChecks.check(scene, book), instruction, book);
            }
            case CHARACTER, RATER -> throw new IllegalStateException("The " + (agent == Agent.RATER ? "Rater" : "Character")
                    + " is not asked anything about scenes. Look at the Writer or the Editor.");
        }
        return sent.compared(looking.look().orElseThrow(), book, engine::countTokens);
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
