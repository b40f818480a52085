package app.snowquill.cli;

import app.snowquill.pipeline.RunEvent;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Shows a run as it goes on, on standard error. Events may come from any of the run's threads. */
final class RunProgress implements Consumer<RunEvent> {
    private static final int BAR = 20;

    private final PrintStream err;
    private final Look look;
    private boolean barShown;

    RunProgress(PrintStream err, Look look) {
        this.err = err;
        this.look = look;
    }

    static Look lookOf(CliContext context) {
        return context.options().quiet() ? Look.NONE : context.host().terminal() ? Look.BAR : Look.LINES;
    }

    @Override
    public synchronized void accept(RunEvent event) {
        if (look == Look.NONE) {
            return;
        }
        if (event instanceof RunEvent.StepStarted started) {
            line("Step " + started.step().number() + ", " + StepNames.of(started.step()) + ": "
                    + AnswerText.count(started.items(), "document") + " to write");
        } else if (event instanceof RunEvent.ItemEnded ended) {
            ended(ended);
        } else if (event instanceof RunEvent.Notice notice) {
            line(notice.message());
        }
    }

    /** Leaves the cursor on a line of its own. */
    synchronized void end() {
        if (barShown) {
            err.println();
            barShown = false;
        }
    }

    private void ended(RunEvent.ItemEnded ended) {
        boolean written = ended.outcome() == RunEvent.ItemOutcome.WRITTEN;
        if (look == Look.LINES || !written) {
            line("  " + ended.done() + " of " + ended.items() + "  " + ended.key()
                    + (written ? "" : "  " + ended.outcome().name().toLowerCase(Locale.ROOT))
                    + (ended.message() == null || ended.message().isEmpty() ? "" : ": " + ended.message()));
        }
        if (look == Look.BAR && ended.items() > 0) {
            int full = Math.min(BAR, BAR * ended.done() / ended.items());
            err.print("\r  [" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + ended.done() + " of " + ended.items());
            err.flush();
            barShown = true;
        }
    }

    private void line(String text) {
        end();
        err.println(text);
    }

    enum Look {
        NONE, LINES, BAR
    }
}
