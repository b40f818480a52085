package app.snowquill.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Asks before each piece that is written whether to go on. Closes nothing but itself. */
final class StoppableStream extends FilterOutputStream {
    private final Runnable stopIfAsked;

    /** @param stopIfAsked throws to stop */
    StoppableStream(OutputStream out, Runnable stopIfAsked) {
        super(out);
        this.stopIfAsked = stopIfAsked;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        stopIfAsked.run();
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
