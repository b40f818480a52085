package app.snowquill.cli;

import app.snowquill.pipeline.Studio;
import java.io.InputStream;
import java.io.PrintStream;

/** What a command needs from the process it runs in. Streams carry UTF-8. */
public interface CliHost {
    PrintStream out();

    PrintStream err();

    default InputStream in() {
        return System.in;
    }

    /** Builds the program; asked at most once a command line, and only by commands that need it. */
    Studio studio(CliSettings settings);

    /** Whether standard error is a terminal a person looks at. */
    default boolean terminal() {
        return System.console() != null;
    }

    /** From now until the result is closed an interrupt from the keyboard does {@code action} instead of ending the process. */
    default Listening onInterrupt(Runnable action) {
        return InterruptKey.listen(action);
    }

    /** Until closed. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
