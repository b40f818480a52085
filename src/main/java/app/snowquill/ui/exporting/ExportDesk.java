package app.snowquill.ui.exporting;

import app.snowquill.export.PageProof;
import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.scene.quality.DraftQuality;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Writes the open book as a file. Nothing waits; safe on the window's thread. */
public interface ExportDesk {
    /** The kinds of file it can write, in the order to show them; never empty. */
    List<Format> formats();

    /** Where a file of this kind, or a folder of them, would go if the author says nothing. */
    Path suggestedFile(Format format, Pieces pieces);

    /**
     * Fails with a sentence for the author; then no half file is left, and an earlier one is as it was. The book remembers the wishes.
     *
     * @param progress hears the part that is done, 0 to 1, on any thread
     * @param cancelled asked now and then, on any thread
     */
    CompletableFuture<Exported> export(ExportOrder order, DoubleConsumer progress, BooleanSupplier cancelled);

    /** What the author wished last. */
    CompletableFuture<ExportWishes> wishes();

    /** Whose words the book is made of. */
    CompletableFuture<Origins> origins();

    /**
     * The pages that these wishes would be written on, laid out away from the window's thread; no file is written.
     *
     * @param cancelled asked now and then, on any thread; the answer then fails
     */
    CompletableFuture<PageProof> pages(ExportOrder order, BooleanSupplier cancelled);

    /** The quality of every scene that has text, in reading order; measured away from the window's thread. */
    CompletableFuture<List<DraftQuality>> quality();

    /** What can be chosen about a kind of file. */
    enum Option {
        STYLE, CHAPTERS, MATTER, CONTACT, HEADINGS, BREAK, KEYWORD, COVER, PIECES
    }

    /** A kind of file, with what can be chosen about it. */
    enum Format {
        DOCX(EnumSet.complementOf(EnumSet.of(Option.COVER, Option.PIECES))),
        BOOK(EnumSet.of(Option.CHAPTERS, Option.MATTER, Option.HEADINGS, Option.BREAK)),
        EPUB(EnumSet.of(Option.CHAPTERS, Option.MATTER, Option.HEADINGS, Option.BREAK, Option.COVER)),
        EPUB2(EnumSet.copyOf(EPUB.options)),
        PDF(EnumSet.copyOf(DOCX.options)),
        MARKDOWN(EnumSet.of(Option.CHAPTERS, Option.MATTER, Option.HEADINGS, Option.PIECES)),
        TEXT(EnumSet.copyOf(BOOK.options)),
        HTML(EnumSet.copyOf(BOOK.options)),
        ODT(EnumSet.copyOf(DOCX.options)),
        JSON(EnumSet.noneOf(Option.class)),
        ORIGIN(EnumSet.noneOf(Option.class));

        private final Set<Option> options;

        Format(Set<Option> options) {
            this.options = options;
        }

        public boolean has(Option option) {
            return options.contains(option);
        }

        /** Whether it is read as the book, so that scenes without text count. */
        public boolean isManuscript() {
            return has(Option.CHAPTERS);
        }
    }

    /** Of Markdown. */
    enum Pieces {
        ONE_FILE, ONE_A_CHAPTER
    }

    /**
     * What to write.
     *
     * @param wishes of which each format takes what it has a use for
     * @param chapters ids of those to write; empty for all
     */
    record ExportOrder(Path target, Format format, ExportWishes wishes, Pieces pieces, Set<String> chapters) {
        public ExportOrder {
            chapters = Set.copyOf(chapters);
        }
    }

    /** Words by whose they are. */
    record Origins(int yours, int suggested, int agent, int imported) {
        public int all() {
            return yours + suggested + agent + imported;
        }
    }

    /**
     * A file that was written, or a folder of them.
     *
     * @param notices sentences about what could not be written as it is
     */
    record Exported(Path file, int words, long bytes, List<String> notices) {
        public Exported {
            notices = List.copyOf(notices);
        }
    }
}
