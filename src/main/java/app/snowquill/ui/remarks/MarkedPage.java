package app.snowquill.ui.remarks;

import app.snowquill.agent.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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

    /** Keeps what is typed. */
    CompletableFuture<Void> flush();
}
