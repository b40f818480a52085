package app.snowquill.export;

/** Hears how far an export is and may stop it. Called on the exporting thread, once after each chapter. */
public interface ExportProgress {
    /** Hears nothing, stops nothing. */
    ExportProgress NONE = new ExportProgress() {
        @Override
        public void chapterWritten(int done, int total) {
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    void chapterWritten(int done, int total);

    boolean cancelled();
}
