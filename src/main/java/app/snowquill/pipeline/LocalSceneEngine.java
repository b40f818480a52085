package app.snowquill.pipeline;

import app.snowquill.engine.Caller;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.revising.RevisionRound;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.SceneRewriting;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.scene.CardChange;
import app.snowquill.scene.CardRules;
import app.snowquill.settings.SettingKey;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Finding;
import app.snowquill.store.Proposal;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The scene engine of an open book. Stateless but for the book; thread-safe. */
final class LocalSceneEngine implements SceneEngine {
    private final OpenBook session;
    private final BookRuns runs;

    LocalSceneEngine(OpenBook session, BookRuns runs) {
        this.session = session;
        this.runs = runs;
    }

    @Override
    public SceneWork<Revised> revise(String scene, String instruction, int rounds, Consumer<RevisionRound> course) {
        return runs.begin(new SceneWork<>(cancellation -> new SceneRevising(session, scene, instruction).revised(rounds, course, loop ->
                session.parts().writing().work(engine -> loop.apply(calls(engine, DocumentKey.prose(scene), "editor", cancellation))))));
    }

    @Override
    public CompletableFuture<Integer> rounds() {
        return session.inSession(store -> store.setting(SettingKey.REVISION_ROUNDS.key()).orElse(""))
                .thenApplyAsync(session.parts().writing().routes()::rounds, session.parts().runThreads());
    }

    @Override
    public CompletableFuture<Void> chooseRounds(int most) {
        return session.inSession(store -> {
            store.putSetting(SettingKey.REVISION_ROUNDS.key(), Integer.toString(most));
            return null;
        });
    }

    @Override
    public PhraseDesk phrases() {
        return new LocalPhraseDesk(session);
    }

    @Override
    public SceneWork<Redesigned> redesign(String scene, String instruction) {
        return runs.begin(new SceneWork<>(cancellation -> redesigned(scene, instruction, cancellation)));
    }

    private Redesigned redesigned(String scene, String instruction, Cancellation cancellation) {
        Book book = session.view().book();
        DocumentKey key = DocumentKey.card(scene);
        SceneCard card = book.cards().get(scene);
        if (card == null || book.outline().scene(scene).isEmpty()) {
            throw new IllegalStateException("This scene has no card yet, so there is nothing to redesign. Plan it first.");
        }
        List<Finding> found = CardRules.check(card, book);
        SceneCard made = session.parts().writing().work(engine ->
                new SceneRewriting(calls(engine, key, "architect", cancellation), SceneSources.PLAIN).redesigned(card, found, instruction, book));
        cancellation.check();
        OpenBook.await(session.changing(store -> {
            store.putProposal(new Proposal(key, session.edits().text(key, made), ConsumedFields.hash(key, book), Keeping.agent(key),
                    session.parts().clock().instant()));
            return null;
        }));
        return new Redesigned(made, CardChange.between(card, made));
    }

    private ModelCalls calls(TextEngine engine, DocumentKey key, String component, Cancellation cancellation) {
        Caller caller = new Caller(component, "", CallRecording.subject(key), 1, Urgency.INTERACTIVE);
        return new ModelCalls(engine, session.parts().writing().prompts(), new ModelCalls.OptionalSeed(session.parts().writing().seed()),
                cancellation, caller, session.parts().clock(), new CallsApart(session)).without(new LocalPhraseDesk(session).now().phrases());
    }
}
