package app.snowquill.engine.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the last lines that a model's process writes; why a model could not be loaded stands only there. Filled on a thread
 * of its own until the process ends.
 */
public final class LastWords {
    private static final int MOST_LINES = 200;
    /** What llama.cpp and its server say where loading fails, the more telling first; what is looked for is the group. */
    private static final List<Pattern> REASONS = Stream.of(
            "(unknown model architecture: .+)", "error loading model: (.+)", "(?i)((?:couldn.t|could not|failed to) bind .+)",
            "(?i)(unable to allocate .+)", "(?i)(failed to allocate .+)", "(?i)(out of memory.*)", "error: (.+)",
            "(failed to load model.*)", "(?i)(failed to create context.*)").map(Pattern::compile).toList();
    private static final int LONGEST_LINE = 1_000;

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

    /** Why the model wasn't loaded, in llama.cpp's words. Waits a moment for the process's last lines. */
    public Optional<String> loadFailure() {
        try {
            thread.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return REASONS.stream().flatMap(reason -> lines.stream().map(reason::matcher).filter(Matcher::find).limit(1))
                    .findFirst().map(found -> found.group(1).strip());
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
