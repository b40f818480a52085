package app.snowquill.store.sqlite;

import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program of its own that opens and closes one book when it is told to, and says how that went. */
final class ChildOpener implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    ChildOpener(Path file) throws IOException {
        this.process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true", ChildOpener.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        this.lines = process.inputReader();
    }

    void tell(String word) throws IOException {
        process.outputWriter().write(word + "\n");
        process.outputWriter().flush();
    }

    /** Waits for the child's next word; the database's own lines on standard output are passed over. */
    String answer() throws IOException {
        String line;
        do {
            line = lines.readLine();
        } while (line != null && !line.startsWith("> "));
        return line == null ? "ended" : line.substring(2);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        ProjectStore open = null;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("> ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            try {
                if (line.equals("open")) {
                    open = Shelf.files().open(Path.of(arguments[0]));
                    Shelf.byHand(open, Shelf.STEP, "by " + ProcessHandle.current().pid() + " at " + System.nanoTime());
                } else {
                    open.close();
                }
                System.out.println("> " + line);
            } catch (StoreException e) {
                System.out.println("> " + e.kind());
            }
        }
    }
}
