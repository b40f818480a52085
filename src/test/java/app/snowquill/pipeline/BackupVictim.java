package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A program of its own that changes a book and backs it up, again and again, and says each backup's name, until it is killed. */
final class BackupVictim {
    static final String MADE = "made ";

    private BackupVictim() {
    }

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx160m", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true",
                BackupVictim.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("victim.log").toFile())).start();
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Path file = folder.resolve("book.snowquill");
        TestStudio test = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""));
        BookSession book = Files.exists(file) ? test.studio().open(file) : test.studio().createSample(file);
        for (int turn = 0; true; turn++) {
            book.edit(HandEdit.of("Typed", DocumentKey.prose("s01"), ("Words of turn " + turn + ". ").repeat(20_000))).join();
            Acknowledged.say(MADE + book.backups().backUpNow().join().file().getFileName());
        }
    }
}
