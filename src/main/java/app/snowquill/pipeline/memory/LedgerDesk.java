package app.snowquill.pipeline.memory;

import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The ledger: what the book has made true. Its facts and setups are in {@code book().lore()}; what waits, in the view's proposals. */
public interface LedgerDesk {
    /** Scenes whose text the author approved as it stands; a changed text is no longer approved. */
    Set<String> approved();

    /** Approved scenes that were not read for the ledger as they stand. */
    default Set<String> unread() {
        return Set.of();
    }

    CompletableFuture<Void> approve(List<String> scenes, boolean approved);

    /**
     * Has the model read approved scenes and propose facts, changes and setups, each with words that really stand in the text; nothing is kept
     * until the author accepts it. Scenes read before are passed over. Gives how many wait.
     *
     * @param scenes to read; empty for all that are approved and not read yet
     */
    ModelWork<Integer> collect(List<String> scenes);

    /** How many finds of the last {@link #collect} were dropped since their quote does not stand in the text. */
    default int dropped() {
        return 0;
    }

    /** Facts, changes and setups that wait for the author's word. */
    List<WaitingLore> waiting();

    /** Takes what waits, as one undo, and gives what is stale then. */
    CompletableFuture<List<DocumentKey>> accept(List<DocumentKey> keys);

    CompletableFuture<Void> refuse(List<DocumentKey> keys);

    /** Two places of the book that can't both be so, waived ones too. */
    List<Contradiction> contradictions();

    /** What holds of a subject, or of everybody where it is blank, as a scene begins: the last of each attribute. */
    List<Fact> statesBefore(String scene, String subject);

    /**
     * Something that waits.
     *
     * @param key of an ENTRY, a FACT or a SETUP
     * @param what "New fact", "Change from scene 10", "Relation" ...
     * @param sentence what it says
     * @param quote the scene's words
     * @param scene id
     * @param contradicts the sentences of facts that stand against it
     * @param fact as it would be taken, with its scene and who knows it; empty for what is no fact
     */
    record WaitingLore(DocumentKey key, What what, String sentence, String quote, String scene, List<String> contradicts, Optional<Fact> fact) {
        /** What is no fact. */
        public WaitingLore(DocumentKey key, What what, String sentence, String quote, String scene, List<String> contradicts) {
            this(key, what, sentence, quote, scene, contradicts, Optional.empty());
        }

        /** What it is. */
        public enum What {
            FACT, CHANGE, RELATION, SETUP, PAYOFF, ENTRY
        }
    }

    /**
     * Two that disagree.
     *
     * @param finding how it is told and waived
     * @param one the earlier
     * @param other the later
     */
    record Contradiction(Finding finding, Side one, Side other, boolean waived) {
        /** @param scene id, or blank @param key the fact or the text it stands in */
        public record Side(DocumentKey key, String scene, String sentence, String quote) {
        }
    }
}
