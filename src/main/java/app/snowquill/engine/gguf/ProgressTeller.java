package app.snowquill.engine.gguf;

import app.snowquill.engine.gguf.DownloadProgress.Stage;
import java.util.function.Consumer;

/** Tells how far a download is, at most ten times a second. One thread. */
final class ProgressTeller {
    private static final long PAUSE_NANOS = 100_000_000L;

    private final Consumer<DownloadProgress> listener;
    private final SpeedGauge gauge = new SpeedGauge();
    private DownloadProgress last = new DownloadProgress(Stage.CONNECTING, 0, -1, 0, "");
    private long told = System.nanoTime() - PAUSE_NANOS;

    ProgressTeller(Consumer<DownloadProgress> listener) {
        this.listener = listener;
    }

    /** Tells a change of stage at once. */
    void stage(Stage stage, long bytes, long total) {
        gauge.forget();
        gauge.note(System.nanoTime(), bytes);
        tell(new DownloadProgress(stage, bytes, total, 0, last.notice()));
    }

    void notice(String sentence) {
        tell(new DownloadProgress(last.stage(), last.bytes(), last.total(), last.bytesPerSecond(), sentence));
    }

    void bytes(long bytes) {
        long now = System.nanoTime();
        if (now - told > PAUSE_NANOS || bytes == last.total()) {
            gauge.note(now, bytes);
            tell(new DownloadProgress(last.stage(), bytes, last.total(), gauge.bytesPerSecond(), last.notice()));
        }
    }

    private void tell(DownloadProgress progress) {
        last = progress;
        told = System.nanoTime();
        listener.accept(progress);
    }
}
