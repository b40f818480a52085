package app.snowquill.importing.worker;

import app.snowquill.importing.ImportException;
import app.snowquill.importing.ImportException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits for the one line that a reading process says. It only ever takes what is there, so neither a silent process nor one that left its
 * output to another can hold it. Belongs to one process, on one thread.
 */
final class ReadingAnswer {
    private static final Duration START = Duration.ofSeconds(30);
    private static final int PAUSE_MILLISECONDS = 4;
    private static final int AT_ONCE = 1 << 16;
    /** A process that has had less of a processor's time than one part in so many waits for something. */
    private static final int IDLE_SHARE = 20;
    /** So many times the limit is enough on any computer. */
    private static final int BUSIEST = 5;
    /** What Java exits with where it is told to end without memory. */
    private static final int NO_MEMORY = 3;

    private final Process process;
    private final Duration limit;
    private final String name;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** @param name of the document, for sentences */
    ReadingAnswer(Process process, Duration limit, String name) {
        this.process = process;
        this.limit = limit;
        this.name = name;
    }

    /**
     * @param unwanted asked again and again
     * @throws ImportException where there is no answer
     */
    Reading await(BooleanSupplier unwanted) {
        try {
            try {
                take(unwanted);
                byte[] answer = said.toByteArray();
                return Reading.json().readValue(answer, 1, answer.length - 1, Reading.class);
            } catch (IOException e) {
                throw died(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    private void take(BooleanSupplier unwanted) throws IOException, InterruptedException {
        InputStream pipe = process.getInputStream();
        byte[] some = new byte[AT_ONCE];
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            boolean alive = process.isAlive(); // asked first: what it said before its end is there then
            int read = pipe.available() > 0 ? pipe.read(some, 0, Math.min(AT_ONCE, pipe.available())) : 0;
            if (read > 0) {
                end = said.size() == 0 ? System.nanoTime() + limit.toNanos() : end;
                said.write(some, 0, read);
                if (some[read - 1] == '\n') {
                    return;
                }
            } else if (!alive) {
                throw died(null);
            } else {
                Thread.sleep(PAUSE_MILLISECONDS);
            }
            if (unwanted.getAsBoolean()) {
                throw stopped();
            }
            if (said.size() > Reading.LONGEST) {
                throw new ImportException(Kind.TOO_LARGE, name + " holds far more than any book has. Nothing was changed. Part it into "
                        + "several files, then read them in one by one.");
            }
            if (System.nanoTime() > end && isOver(System.nanoTime() - end)) {
                throw new ImportException(Kind.TOO_SLOW, name + " takes too long to read, so the reading was ended. Nothing was changed. "
                        + "Part it into several files, or save it again in the program that made it, then try again.");
            }
        }
    }

    /**
     * The limit counts the processor's time where the process is at work, so that a busy computer reads the same books; one that waits for
     * something is not at work.
     *
     * @param past the limit, in nanoseconds
     */
    private boolean isOver(long past) {
        Duration passed = limit.plusNanos(past);
        Duration worked = process.info().totalCpuDuration().orElse(passed);
        return said.size() == 0 || worked.compareTo(limit) > 0 || worked.multipliedBy(IDLE_SHARE).compareTo(passed) < 0
                || passed.compareTo(limit.multipliedBy(BUSIEST)) > 0;
    }

    private ImportException died(IOException cause) throws InterruptedException {
        if (process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == NO_MEMORY) {
            return new ImportException(Kind.TOO_LARGE, name + " takes more memory to read than any manuscript needs, so the reading was ended. "
                    + "Nothing was changed. Part it into several files, then read them in one by one.", cause);
        }
        return new ImportException(Kind.NOT_READABLE, said.size() == 0 ? "The process that reads " + name + " did not start. Nothing was "
                + "changed. Close other programs, then try again." : "The reading of " + name + " ended before its time. Nothing was changed. "
                + "Save it again in the program that made it, then try again.", cause);
    }

    private ImportException stopped() {
        return new ImportException(Kind.CANCELLED, "The reading of " + name + " was stopped. Nothing was changed.");
    }
}
