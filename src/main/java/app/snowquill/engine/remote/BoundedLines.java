package app.snowquill.engine.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells every sign of life, and ends a line that would fill the memory. One reader. */
final class BoundedLines extends FilterInputStream {
    private static final int LONGEST_LINE = 1 << 20;

    private final EventTap.Watcher watcher;
    private int length;

    BoundedLines(InputStream in, EventTap.Watcher watcher) {
        super(in);
        this.watcher = watcher;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = super.read(bytes, from, most);
        if (count > 0) {
            watcher.sign();
        }
        for (int i = from; i < from + count; i++) {
            length = bytes[i] == '\n' ? 0 : length + 1;
            if (length > LONGEST_LINE) {
                throw new IOException("A line of the server's answer does not end.");
            }
        }
        return count;
    }
}
