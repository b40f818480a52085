package app.snowquill.ui.write;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.PhraseDesk;
import app.snowquill.pipeline.SceneEngine;
import app.snowquill.pipeline.SceneWork;
import app.snowquill.pipeline.revising.Revision;
import app.snowquill.pipeline.revising.RevisionRound;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Designs at once, and always the same goal. */
final class ScriptedSceneEngine implements SceneEngine {
    private final ScriptedBook book;

    ScriptedSceneEngine(ScriptedBook book) {
        this.book = book;
    }

    @Override
    public SceneWork<Revised> revise(String scene, String instruction, int rounds, Consumer<RevisionRound> course) {
        SceneWork<Revised> work = new SceneWork<>(cancellation -> {
            course.accept(new RevisionRound(1, rounds, 4));
            return new Revised(Fate.NOTHING_TO_DO, Revision.none(book.view().book().prose().getOrDefault(scene, "")));
        });
        work.run();
        return work;
    }

    @Override
    public CompletableFuture<Integer> rounds() {
        return CompletableFuture.completedFuture(3);
    }

    @Override
    public CompletableFuture<Void> chooseRounds(int most) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public PhraseDesk phrases() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SceneWork<Redesigned> redesign(String scene, String instruction) {
        SceneWork<Redesigned> work = new SceneWork<>(cancellation -> {
            BookView view = book.view();
            SceneCard card = view.book().cards().get(scene);
            SceneCard made = new SceneCard(card.scene(), card.type(), card.pov(), card.viewpoint(), card.tense(), card.place(), card.time(),
                    card.crucible(), card.exposition(), card.polarity(), card.strand(), "The wall.", card.targetWords(), card.linkIn(),
                    card.linkOut(), new SceneCard.Goal("Have the staff read by lantern light", "a", "b", "c", "d", "e"), card.obstacles(),
                    card.outcome(), "", List.of(), "", "", card.compression());
            book.publish(new BookView(view.number() + 1, view.book(), view.steps(), view.documents(), view.findings(), view.waived(),
                    Map.of(DocumentKey.card(scene), new StoryJson().write(made)), view.partials(), true, false));
            return new Redesigned(made, List.of());
        });
        work.run();
        return work;
    }
}
