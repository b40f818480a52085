package app.snowquill.store.sqlite;

import app.snowquill.store.ProjectStore;
import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Path;

/** A program of its own that writes revisions for ever and says each one that is kept, until it is killed. */
final class ChildWriter {
    private ChildWriter() {
    }

    public static void main(String[] arguments) {
        try (ProjectStore store = Shelf.files().open(Path.of(arguments[0]))) {
            for (int i = 0; true; i++) {
                long id = Shelf.byHand(store, DocumentKey.prose("s" + i % 7), "text " + i + " "
                        + "word ".repeat(i % 900)).id();
                System.out.println("kept " + id);
            }
        }
    }

    static Process start(Path file) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true",
                ChildWriter.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
