package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.ProjectStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program while it copies a book, as soon as the half copy is seen; one time for each of {@code snowquill.rounds}. */
@Tag("long")
class BackupKillTest {
    private static final int KILLS = Integer.getInteger("snowquill.rounds", 3);

    @TempDir
    Path folder;

    @Test
    void halfABackupIsNeverListedAndIsClearedAtTheNextOpening() throws Exception {
        int half = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String newest = killedWhileCopying();
            half += halves().isEmpty() ? 0 : 1;
            for (Path whole : files().filter(file -> file.toString().endsWith(".snowquill")).toList()) {
                Path copy = Files.copy(whole, folder.resolve("copy.snowquill")); // a backup itself is never opened
                try (ProjectStore store = new CatchingFiles().open(copy)) {
                    assertThat(store.check().whole()).as(whole.toString()).isTrue();
                }
                Files.delete(copy);
            }
            try (TestStudio test = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""));
                 BookSession book = test.studio().open(folder.resolve("book.snowquill"))) {
                List<BackupInfo> listed = book.backups().list().join();
                assertThat(listed).extracting(each -> each.file().getFileName().toString()).contains(newest);
                assertThat(halves()).isEmpty();
                assertThat(book.backups().preview(listed.get(0)).join().book()).isEqualTo(book.view().book());
            }
        }
        assertThat(half).as("kills that left half a copy").isPositive();
        System.out.println(half + " of " + KILLS + " kills left half a backup; none was listed, all were cleared.");
    }

    /** The name of the newest backup that was acknowledged. */
    private String killedWhileCopying() throws IOException, InterruptedException {
        Process victim = BackupVictim.start(folder);
        String newest = "";
        try (BufferedReader said = victim.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(BackupVictim.MADE)) {
                    newest = line.substring(BackupVictim.MADE.length());
                    if (victim.isAlive()) {
                        while (halves().isEmpty() && victim.isAlive() && !said.ready()) {
                            Thread.onSpinWait();
                        }
                        victim.toHandle().destroyForcibly();
                    }
                }
            }
        }
        victim.waitFor();
        assertThat(newest).as("backups were made: %s", Files.readString(folder.resolve("victim.log"))).isNotEmpty();
        return newest;
    }

    private List<Path> halves() throws IOException {
        return files().filter(file -> file.getFileName().toString().startsWith(".snowquill-")
                && !file.getFileName().toString().endsWith(".notes")).toList();
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("backups"), 2)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (UncheckedIOException gone) {
            return Stream.empty(); // a file went away between being seen and looked at
        }
    }
}
