package app.snowquill.pipeline;

import app.snowquill.scene.CardChange;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.SceneCard;
import java.util.List;

/**
 * What the model does to one scene that is there already. Planning and drafting are runs of one document
 * ({@link BookSession#run}); triage and quality need no model ({@link app.snowquill.scene.Triage},
 * {@link app.snowquill.scene.quality.DraftQuality}). Safe from any thread; begins nothing while the book is open to read only.
 */
public interface SceneEngine {
    /**
     * Rewrites a draft by what the checks found in it, with quotes. The revision is kept only where the checks find no more in it.
     * Fails with a sentence where the scene has no text.
     *
     * @param instruction the author's; may be blank
     */
    SceneWork<Revised> revise(String scene, String instruction);

    /**
     * Has a new card written that is told the failing rules of this one. It always waits as a proposal.
     * Fails with a sentence where the scene has no card.
     *
     * @param instruction the author's; may be blank
     */
    SceneWork<Redesigned> redesign(String scene, String instruction);

    /** @param text the revision, also where it was not kept; blank where there was nothing to revise */
    record Revised(Fate fate, String text, List<Finding> before, List<Finding> after) {
        public Revised {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    enum Fate {
        KEPT,
        /** The author's hand is on the text, so the revision waits beside it. */
        PROPOSED,
        /** The checks found more in the revision than in the text, which stays. */
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
