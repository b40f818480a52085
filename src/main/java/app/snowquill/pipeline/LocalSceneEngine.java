package app.snowquill.pipeline;

import app.snowquill.context.Agent;
import app.snowquill.pipeline.revising.RevisionRound;
import app.snowquill.pipeline.writing.Asking;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.scene.CardChange;
import app.snowquill.settings.SettingKey;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.store.Proposal;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

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
                asked(Agent.EDITOR, DocumentKey.prose(scene), cancellation, loop))));
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
        SceneErrand errand = session.memory().context().errand(scene, instruction, book);
        SceneCard made = asked(Agent.ARCHITECT, key, cancellation, asking -> CardDesigning.made(errand, asking));
        cancellation.check();
        OpenBook.await(session.changing(store -> {
            store.putProposal(new Proposal(key, session.edits().text(key, made), ConsumedFields.hash(key, book), Keeping.agent(key),
                    session.parts().clock().instant()));
            return null;
        }));
        return new Redesigned(made, CardChange.between(book.cards().get(scene), made));
    }

    private <T> T asked(Agent agent, DocumentKey key, Cancellation cancellation, Function<Asking, T> work) {
        AgentCalls calls = new AgentCalls(session, agent, cancellation);
        return calls.work(calls.name(), CallRecording.subject(key), calls.phrases(), (engine, asking) -> work.apply(asking));
    }
}
