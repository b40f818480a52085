package app.snowquill.ui.exporting;

import app.snowquill.export.PageProof;
import app.snowquill.scene.quality.DraftQuality;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Writes the open book as a file. Nothing waits; safe on the window's thread. */
public interface ExportDesk {
    /** The kinds of file it can write, in the order to show them; never empty. */
    List<Format> formats();

    /** Where a file of this kind would go if the author says nothing. */
    Path suggestedFile(Format format);

    /**
     * Fails with a sentence for the author; then no half file is left, and an earlier one is as it was.
     *
     * @param progress hears the part that is done, 0 to 1, on any thread
     * @param cancelled asked now and then, on any thread
     */
    CompletableFuture<Exported> export(ExportOrder order, DoubleConsumer progress, BooleanSupplier cancelled);

    /**
     * The pages that these wishes would be written on, laid out away from the window's thread; no file is written.
     *
     * @param cancelled asked now and then, on any thread; the answer then fails
     */
    CompletableFuture<PageProof> pages(ExportOrder order, BooleanSupplier cancelled);

    /** A kind of file. */
    enum Format {
        WORD, MARKDOWN, TEXT, WEB_PAGE
    }

    /** The quality of every scene that has text, in reading order; measured away from the window's thread. */
    CompletableFuture<List<DraftQuality>> quality();

    /** How a Word manuscript looks. */
    enum Style {
        MODERN, CLASSIC
    }

    /** The paper of a Word manuscript. */
    enum Paper {
        LETTER, A4
    }

    /**
     * What to write. All but target and format matter to a Word manuscript only.
     *
     * @param contact lines for the upper left of the first page
     * @param keyword of the running head; blank takes a word of the title
     * @param endMark whether the last line says END
     */
    record ExportOrder(Path target, Format format, Style style, Paper paper, List<String> contact, String keyword,
                       boolean endMark) {
        public ExportOrder {
            contact = List.copyOf(contact);
        }
    }

    /** A file that was written. */
    record Exported(Path file, int words, long bytes) {
    }
}
