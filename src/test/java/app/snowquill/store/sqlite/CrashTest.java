package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import app.snowquill.store.ProjectStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyRevisionThatWasAcknowledgedOutlivesAKill() {
        return IntStream.rangeClosed(1, Integer.getInteger("snowquill.rounds", 3)).mapToObj(round ->
                DynamicTest.dynamicTest("kill " + round, () -> outlivesAKill(folder.resolve("round " + round))));
    }

    private static void outlivesAKill(Path place) throws Exception {
        Shelf.create(Files.createDirectories(place)).close();
        Path file = place.resolve("book.snowquill");
        Process writer = ChildWriter.start(file);
        List<Long> kept;
        try (var lines = writer.inputReader()) {
            int enough = 3 + new Random().nextInt(150);
            kept = new java.util.ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("kept ")) {
                    kept.add(Long.parseLong(line.substring("kept ".length())));
                }
                if (kept.size() == enough) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(3);
        try (ProjectStore store = Shelf.files().open(file)) {
            assertThat(kept).allSatisfy(id -> assertThat(store.revision(id)).isPresent());
            assertThat(store.documents()).isNotEmpty();
        }
    }

    @Test
    void jobsThatWereUnderWayHaveEndedAfterwards() throws Exception {
        try (ProjectStore store = Shelf.create(folder)) {
            store.setJobState(store.addJob("{}").id(), JobState.RUNNING, "");
            store.setJobState(store.addJob("{}").id(), JobState.SUCCEEDED, "Done.");
            store.addJob("{}");
        }
        try (ProjectStore store = Shelf.files().open(folder.resolve("book.snowquill"))) {
            assertThat(store.jobs(10)).extracting(JobRow::state)
                    .containsExactly(JobState.FAILED, JobState.SUCCEEDED, JobState.FAILED);
            assertThat(store.jobs(10)).extracting(JobRow::message)
                    .containsExactly("Snowquill ended before this was done.", "Done.",
                            "Snowquill ended before this was done.");
            assertThat(store.jobs(10)).allMatch(job -> job.ended().isPresent());
        }
    }
}
