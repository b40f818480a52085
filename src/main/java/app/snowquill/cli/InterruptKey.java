package app.snowquill.cli;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Ctrl+C. Taken as a signal, not in a shutdown hook, so that the command can end in order and say what it kept. */
final class InterruptKey {
    private InterruptKey() {
    }

    static CliHost.Listening listen(Runnable action) {
        Signal interrupt = new Signal("INT");
        try {
            SignalHandler before = Signal.handle(interrupt, signal -> action.run());
            return () -> Signal.handle(interrupt, before);
        } catch (IllegalArgumentException e) {
            // A virtual machine started with -Xrs leaves signals to the system; the process then just ends.
            return () -> {
            };
        }
    }
}
