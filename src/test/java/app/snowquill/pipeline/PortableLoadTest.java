package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million words with five versions of each, out as JSON and back, in less heap than the texts would take. */
@Tag("long")
class PortableLoadTest {
    private static final int SCENES = 644;
    private static final int VERSIONS = 5;
    private static final long MOST_HEAP = 100_000_000;

    @Test
    void aMillionWordsWithTheirPastAreStreamedBothWays(@TempDir Path folder) throws Exception {
        ProjectFiles files = new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new);
        Path json = folder.resolve("book.json");
        try (ProjectStore store = files.create(folder.resolve("book.snowquill"), new Project("Long", "", "en", "", 0, ""))) {
            for (int version = 0; version < VERSIONS; version++) {
                List<Edit> edits = new ArrayList<>();
                for (int scene = 0; scene < SCENES; scene++) {
                    edits.add(Edit.of(DocumentKey.prose("s" + scene), ("The keeper wrote the hour " + version + " in the log. ").repeat(155), "", 0));
                }
                store.commit(CommitRequest.byHand("Written", edits));
            }
        }
        try (ProjectStore store = files.open(folder.resolve("book.snowquill"))) {
            long heap = peak(() -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(json))) {
                    PortableBook.write(store, out);
                }
            });
            assertThat(heap).isLessThan(MOST_HEAP);
        }
        long heap = peak(() -> new PortableBook(json).makeIn(folder.resolve("back.snowquill"), files).close());
        assertThat(heap).isLessThan(MOST_HEAP);
    }

    /** What lives on the heap at most while something is done, looked at after collections. */
    private static long peak(Work work) throws Exception {
        System.gc();
        long before = used();
        long[] most = {0};
        Thread looking = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                System.gc();
                most[0] = Math.max(most[0], used() - before);
                try {
                    Thread.sleep(50);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        looking.start();
        work.run();
        looking.interrupt();
        looking.join();
        return most[0];
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private interface Work {
        void run() throws Exception;
    }
}
