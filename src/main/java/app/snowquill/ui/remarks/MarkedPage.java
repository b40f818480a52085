package app.snowquill.ui.remarks;

import app.snowquill.agent.Span;
import app.snowquill.pipeline.agents.AgentRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The page as findings know it. On the window's thread. */
public interface MarkedPage {
    /** Its words as they are now. */
    String words();

    /** Draws these marks and no others. @param chosen id of the one that is looked at; blank for none */
    void mark(List<Found> marked, String chosen);

    /** Brings words into view and chooses them. */
    void choose(Span span);

    /** Whether words are chosen on it. */
    boolean hasChosen();

    /** Where the words that are chosen stand in the scene's text as the book keeps it; empty for none. */
    Optional<Span> chosenIn(String prose);

    /**
     * Has words of the scene written anew; what comes stands in the page as changes.
     *
     * @param request asked for once all that is typed is kept; empty where the words are gone
     * @param taken told when changes of the answer were taken
     */
    void mend(Supplier<Optional<AgentRequest>> request, Runnable taken);

    /** Keeps what is typed. */
    CompletableFuture<Void> flush();
}
