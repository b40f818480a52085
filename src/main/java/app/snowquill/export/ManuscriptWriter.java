package app.snowquill.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a manuscript in one format. Holds nothing between calls. */
interface ManuscriptWriter {
    /**
     * Writes the whole manuscript; does not close {@code out}.
     *
     * @param chapters hears of each chapter; may throw to stop
     */
    void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters) throws IOException;

    /** Told after each chapter how many are done. */
    interface ChapterCount {
        void done(int chapters);

        /** A sentence for the author about what could not be written as it is. */
        default void notice(String sentence) {
        }
    }
}
