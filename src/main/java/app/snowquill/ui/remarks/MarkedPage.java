package app.snowquill.ui.remarks;

import app.snowquill.agent.Span;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The page as findings know it. On the window's thread. */
public interface MarkedPage {
    /** Its words as they are now. */
    String words();

    /** Draws these marks and no others. @param chosen id of the one that is looked at; blank for none */
    void mark(List<Found> marked, String chosen);

    /** Brings words into view and chooses them. */
    void choose(Span span);

    /** Keeps what is typed. */
    CompletableFuture<Void> flush();
}
