package app.snowquill.export;

import java.util.ArrayList;
import java.util.List;

/** Passes on how far an export is, stops it where that is wanted, and gathers what the author should know. One export, one thread. */
final class ExportReport implements ManuscriptWriter.ChapterCount {
    private final ExportProgress progress;
    private final int total;
    private final String kept;
    private final List<String> notices = new ArrayList<>();

    /** @param kept what a stopped or failed export leaves on the disk, as a sentence behind another */
    ExportReport(ExportProgress progress, int total, String kept) {
        this.progress = progress;
        this.total = total;
        this.kept = kept;
    }

    @Override
    public void done(int chapters) {
        stopIfCancelled();
        progress.chapterWritten(chapters, total);
    }

    @Override
    public void notice(String sentence) {
        notices.add(sentence);
    }

    /** @throws ExportException of kind CANCELLED */
    void stopIfCancelled() {
        if (progress.cancelled()) {
            throw new ExportException(ExportException.Kind.CANCELLED, "The export was stopped." + kept);
        }
    }

    String kept() {
        return kept;
    }

    List<String> notices() {
        return notices;
    }
}
