package app.snowquill.pipeline.agents;

import app.snowquill.agent.RemarkState;
import app.snowquill.pipeline.memory.ModelWork;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What agents say of scenes, each remark at words that stand in them, and what the author noted of them. Kept with the book, never on the undo stack; after every change of a scene
 * its remarks are anchored anew. Safe from any thread; lives as long as its session. A change is told by
 * {@link app.snowquill.pipeline.BookSession#onChange}.
 */
public interface RemarkDesk {
    /**
     * Asks for a review, a critique or a rating. The agent's open remarks on what it reads anew are replaced; what the author has said of others
     * stays, and what is meant so is not brought up again.
     *
     * @throws IllegalArgumentException where the operation gives no remarks
     */
    ModelWork<RemarkReading> read(AgentRequest request);

    /** Asks the Rater which is the better one, in both orders. Nothing is kept. @param other another version of the scene's text */
    ModelWork<VersionComparison> compare(String scene, String other, String instruction);

    /** Keeps what the author remarks, as open remarks of no agent, which no reading replaces. */
    CompletableFuture<Void> note(List<AuthorNote> notes);

    /** All remarks on a scene, open ones first, in the order of the text. */
    List<PlacedRemark> of(String scene);

    /** @throws java.util.concurrent.CompletionException by the future where there is no such remark, in a sentence */
    CompletableFuture<PlacedRemark> set(String id, RemarkState state);
}
