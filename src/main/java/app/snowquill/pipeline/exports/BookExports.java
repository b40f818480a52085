package app.snowquill.pipeline.exports;

import app.snowquill.export.ExportedBook;
import app.snowquill.export.OriginReport;
import java.util.concurrent.CompletableFuture;

/** What leaves an open book, and how. Safe from any thread; lives as long as its session. Futures fail with a sentence for the author. */
public interface BookExports {
    /** As they were kept last; the usual ones where none were. */
    CompletableFuture<ExportWishes> wishes();

    /** Kept in the book's settings, where undo does not touch them. */
    CompletableFuture<Void> keep(ExportWishes wishes);

    /** Whose words the book is made of. Takes as long as reading the history of every scene. */
    CompletableFuture<OriginReport> origins();

    /** The book as it stands now. What it gives waits for the book's file, so never on the window's thread or the session's. */
    ExportedBook book();
}
