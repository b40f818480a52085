package app.snowquill.pipeline;

import app.snowquill.pipeline.revising.Revision;
import app.snowquill.pipeline.revising.RevisionLoop;
import app.snowquill.pipeline.revising.RevisionRound;
import app.snowquill.scene.CardChange;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.SceneCard;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What the model does to one scene that is there already. Planning and drafting are runs of one document
 * ({@link BookSession#run}); triage and quality need no model ({@link app.snowquill.scene.Triage},
 * {@link app.snowquill.scene.quality.DraftQuality}). Safe from any thread; begins nothing while the book is open to read only.
 */
public interface SceneEngine {
    /**
     * Rewrites a draft in rounds by what the checks found in it, with quotes. A version is taken only where it is worse in nothing; the best is kept, or
     * waits where the author's hand is on the text. Fails with a sentence where the scene has no text. Stopped, it answers with the best so far.
     *
     * @param instruction the author's; may be blank
     * @param rounds at most, 1 to {@link RevisionLoop#MOST_ROUNDS}
     * @param course told as each round begins, on the revision's thread
     */
    SceneWork<Revised> revise(String scene, String instruction, int rounds, Consumer<RevisionRound> course);

    default SceneWork<Revised> revise(String scene, String instruction) {
        return revise(scene, instruction, RevisionLoop.USUAL_ROUNDS, round -> { });
    }

    /** How many rounds a revision of this book has at most: what the book says, else the settings. */
    CompletableFuture<Integer> rounds();

    /**
     * Keeps with the book how many rounds a revision has at most.
     *
     * @param most 1 to {@link RevisionLoop#MOST_ROUNDS}
     */
    CompletableFuture<Void> chooseRounds(int most);

    /** The phrases that this book does without. */
    PhraseDesk phrases();

    /**
     * Has a new card written that is told the failing rules of this one. It always waits as a proposal.
     * Fails with a sentence where the scene has no card.
     *
     * @param instruction the author's; may be blank
     */
    SceneWork<Redesigned> redesign(String scene, String instruction);

    /** What became of a revision. */
    record Revised(Fate fate, Revision revision) {
        /** The best version; the text itself where none was better. */
        public String text() {
            return revision.text();
        }

        public List<Finding> before() {
            return revision.before();
        }

        public List<Finding> after() {
            return revision.after();
        }
    }

    enum Fate {
        KEPT,
        /** The author's hand is on the text, so the revision waits beside it. */
        PROPOSED,
        /** No version was better than the text, which stays. */
        WORSE,
        /** The checks found nothing and the author asked for nothing. */
        NOTHING_TO_DO
    }

    /** @param changes the fields in which the new card differs */
    record Redesigned(SceneCard card, List<CardChange> changes) {
        public Redesigned {
            changes = List.copyOf(changes);
        }
    }
}
