package app.snowquill.engine.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps the last lines of a worker's error output; why a model could not be loaded stands only there. Filled on a thread
 * of its own until the worker ends.
 */
public final class LastWords {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 1_000;
    private static final String REASON = "error loading model: ";

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread thread;

    public LastWords(InputStream errors) {
        thread = new Thread(() -> listen(errors), "worker-errors");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen(InputStream errors) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    add(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) { // a flood must not fill the memory
                    line.append((char) c);
                }
            }
            add(line.toString());
        } catch (IOException e) {
            add("The error output ended: " + e.getMessage());
        }
    }

    private synchronized void add(String line) {
        lines.addLast(line);
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
    }

    /** Why the model wasn't loaded, in the library's words. Waits a moment for the worker's last lines. */
    public Optional<String> loadFailure() {
        try {
            thread.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return lines.stream().filter(line -> line.contains(REASON)).findFirst()
                    .map(line -> line.substring(line.indexOf(REASON) + REASON.length()).strip());
        }
    }

    /** Whether the lines that are kept hold this. Doesn't wait; ask {@link #loadFailure()} first. */
    public synchronized boolean said(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    /** The very last lines, for the log. */
    public synchronized String tail() {
        return lines.stream().skip(Math.max(0, lines.size() - 20)).collect(Collectors.joining("\n"));
    }
}
