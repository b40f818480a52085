package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.FinishedWork;
import app.snowquill.store.JobProgress;
import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import app.snowquill.store.KeptAnswerRow;
import app.snowquill.store.ProjectQueue;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.story.DocumentKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
            kept = new ArrayList<>();
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
    void aJobThatWasUnderWayWaitsPausedAfterwardsWithWhatItHadDone() throws Exception {
        FinishedWork work = new FinishedWork(1, Shelf.STEP, "a".repeat(64));
        KeptAnswerRow answer = new KeptAnswerRow(1, "b".repeat(64), DocumentKey.step(4), "{}", "STOP", 10, 2);
        try (ProjectStore store = Shelf.create(folder)) {
            ProjectQueue queue = store.queue();
            queue.setState(queue.add("{}", 7).id(), JobState.RUNNING, "");
            queue.setProgress(1, new JobProgress(9, 12, 62));
            store.commit(CommitRequest.byAgent("Architect", "Wrote", List.of(Edit.of(Shelf.STEP, "Text", "", 0))).finishing(work));
            queue.keep(answer);
            queue.setState(queue.add("{}", 8).id(), JobState.SUCCEEDED, "Done.");
            queue.setState(queue.add("{}", 9).id(), JobState.CANCELLING, "");
            queue.add("{}", 10);
        }
        try (ProjectStore store = Shelf.files().open(folder.resolve("book.snowquill"))) {
            ProjectQueue queue = store.queue();
            assertThat(queue.newest(10)).extracting(JobRow::state).containsExactly(JobState.QUEUED, JobState.CANCELLED,
                    JobState.SUCCEEDED, JobState.PAUSED);
            assertThat(queue.open()).extracting(JobRow::id).containsExactly(1L, 4L);
            assertThat(queue.open().get(0).progress()).isEqualTo(new JobProgress(9, 12, 62));
            assertThat(queue.open().get(0).seed()).isEqualTo(7);
            assertThat(queue.workDone(1)).containsExactly(work);
            assertThat(queue.answer(1, answer.request())).contains(answer);
            queue.move(4, 1);
            assertThat(queue.open()).extracting(JobRow::id).containsExactly(4L, 1L);
            queue.setState(1, JobState.CANCELLED, "");
            assertThat(queue.answer(1, answer.request())).isEmpty();
            assertThatThrownBy(() -> queue.setState(1, JobState.RUNNING, "")).isInstanceOf(StoreException.class);
        }
    }
}
