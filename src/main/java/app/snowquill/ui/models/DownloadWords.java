package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDownloads.Progress;
import app.snowquill.pipeline.ModelDownloads.Unfinished;
import app.snowquill.ui.common.Strings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Puts a download's figures into words. */
final class DownloadWords {
    private static final double MEGABYTE = 1e6;

    private final Strings strings;

    DownloadWords(Strings strings) {
        this.strings = strings;
    }

    /** "Receiving: 3.1 of 7.5 GB · 11 MB/s · 6 minutes left" */
    String line(Progress progress) {
        return strings.text("models.download-line", strings.of("models.download-stage", progress.stage()), figures(progress));
    }

    String figures(Progress progress) {
        List<String> parts = new ArrayList<>();
        parts.add(amount(progress.bytes(), progress.total()));
        if (progress.bytesPerSecond() >= 1) {
            parts.add(strings.text("models.download-speed", progress.bytesPerSecond() / MEGABYTE));
            progress.left().ifPresent(left -> parts.add(left(left)));
        }
        return String.join(" · ", parts);
    }

    /** "big.gguf, 3.1 of 7.5 GB" */
    String unfinished(Unfinished left) {
        return strings.text("models.download-left", left.fileName(), amount(left.bytes(), left.total()));
    }

    String amount(long bytes, long total) {
        String here = size(bytes);
        return total < 0 ? here : strings.text("models.download-of", here, size(total));
    }

    String size(long bytes) {
        return bytes < 1e9 ? strings.text("models.megabytes", bytes / MEGABYTE) : strings.text("models.gigabytes", bytes / 1e9);
    }

    private String left(Duration left) {
        return left.toMinutes() < 1 ? strings.text("models.seconds-left", Math.max(1, left.toSeconds()))
                : left.toMinutes() < 90 ? strings.text("models.minutes-left", Math.round(left.toSeconds() / 60.0))
                : strings.text("models.hours-left", left.toSeconds() / 3600.0);
    }
}
