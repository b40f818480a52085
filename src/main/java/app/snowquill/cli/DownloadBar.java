package app.snowquill.cli;

import app.snowquill.pipeline.ModelDownloads.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Shows a download as it goes on, on standard error: a bar on a terminal, else a line for each tenth. */
final class DownloadBar implements Consumer<Progress> {
    private static final int WIDTH = 30;

    private final PrintStream err;
    private final RunProgress.Look look;
    private Progress.Stage stage;
    private long tenth = -1;
    private String noticed = "";
    private boolean barShown;

    DownloadBar(PrintStream err, RunProgress.Look look) {
        this.err = err;
        this.look = look;
    }

    @Override
    public synchronized void accept(Progress progress) {
        if (look == RunProgress.Look.NONE) {
            return;
        }
        if (!progress.notice().equals(noticed)) {
            noticed = progress.notice();
            line(noticed);
        }
        long now = progress.total() <= 0 ? -1 : progress.bytes() * 10 / progress.total();
        boolean news = progress.stage() != stage || now != tenth;
        if (look == RunProgress.Look.LINES && news) {
            line(words(progress));
        } else if (look == RunProgress.Look.BAR) {
            int full = progress.total() <= 0 ? 0 : (int) (WIDTH * progress.bytes() / progress.total());
            err.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + words(progress) + "   ");
            err.flush();
            barShown = true;
        }
        stage = progress.stage();
        tenth = now;
    }

    /** Leaves the cursor on a line of its own. */
    synchronized void end() {
        if (barShown) {
            err.println();
            barShown = false;
        }
    }

    private void line(String text) {
        end();
        err.println(text);
    }

    private static String words(Progress progress) {
        String what = switch (progress.stage()) {
            case CONNECTING -> "Asking for the file";
            case RECEIVING -> "Downloading";
            case WAITING -> "The line was lost, trying again";
            case CHECKING -> "Checking what is here";
        };
        String amount = String.format(Locale.US, ": %,.1f MB", progress.bytes() / 1e6);
        String all = progress.total() < 0 ? "" : String.format(Locale.US, " of %,.1f", progress.total() / 1e6);
        String speed = progress.bytesPerSecond() < 1 ? "" : String.format(Locale.US, ", %,.1f MB/s", progress.bytesPerSecond() / 1e6);
        return what + amount + all + speed + progress.left().map(left -> ", " + left.toSeconds() + " s left").orElse("");
    }
}
