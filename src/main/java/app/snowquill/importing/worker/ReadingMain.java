package app.snowquill.importing.worker;

import app.snowquill.importing.ForeignSource;
import app.snowquill.importing.ImportException;
import app.snowquill.importing.ImportException.Kind;
import app.snowquill.job.Ticker;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The reading process: reads the one document that its arguments name, answers in one line, and stays until its input closes, so that the
 * program always hears the whole answer. It ends by itself where the program has forgotten it.
 */
public final class ReadingMain {
    /** Said before the reading begins: the document's time does not count while Java starts. */
    static final int READY = '+';
    private static final Duration FORGOTTEN = Duration.ofSeconds(90);
    private static final int ENDED = 0;
    private static final int FAILED = 1;

    private ReadingMain() {
    }

    /** @param arguments the document, and the temp folder */
    public static void main(String[] arguments) {
        int code = FAILED;
        try (Ticker ticker = new Ticker("forgotten"); OutputStream pipe = new FileOutputStream(FileDescriptor.out)) {
            ticker.after(FORGOTTEN, () -> Runtime.getRuntime().halt(FAILED));
            Path document = Path.of(arguments[0]);
            ObjectMapper json = Reading.json();
            pipe.write(READY);
            ReadingFence.raise(ForeignSource.reach(document), Path.of(arguments[1]));
            pipe.write(json.writeValueAsBytes(read(document)));
            pipe.write('\n');
            code = System.in.read() < 0 ? ENDED : FAILED;
        } catch (IOException e) {
            code = FAILED; // nobody listens any more
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    /** The edge: whatever a reader throws at a hostile document becomes a sentence here. */
    private static Reading read(Path document) {
        try {
            return new Reading(ForeignSource.read(document), null, "");
        } catch (ImportException e) {
            return new Reading(null, e.kind(), e.getMessage());
        } catch (Throwable e) {
            return new Reading(null, Kind.DAMAGED, document.getFileName() + " is built in a way that can’t be read here. Nothing was "
                    + "changed. Open it in the program that made it, save it again, then try again.");
        }
    }
}
