package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookPlace.GoneOn;
import app.snowquill.pipeline.BookPlace.Past;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.store.synced.SyncedFiles;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookPlaceTest {
    private static final DocumentKey SCENE = DocumentKey.prose("s02");

    @TempDir
    Path folder;

    @Test
    void aBookWhoseFileCantBeReadAnyMoreGoesOnElsewhereFromMemory() throws IOException {
        try (TestStudio test = studio(SyncedFiles.Copies.OFF);
                BookSession book = test.sample(folder.resolve("book.snowquill"))) {
            book.setLocked(List.of(SCENE), true).join();
            book.edit(HandEdit.of("Typed", DocumentKey.prose("s03"), "more than is kept in memory of a file ".repeat(60_000))).join();
            Book before = book.view().book();
            for (String ending : List.of("", "-wal")) {
                overwrite(folder.resolve("book.snowquill" + ending));
            }
            GoneOn gone = book.place().goOnIn(folder.resolve("there.snowquill")).join();
            assertThat(gone).isEqualTo(new GoneOn(folder.resolve("there.snowquill").toRealPath(), Past.LEFT_BEHIND));
            assertThat(book.view().book()).isEqualTo(before);
            assertThat(book.view().documents().get(SCENE).locked()).isTrue();
            book.edit(HandEdit.of("Typed", SCENE, "It goes on.")).join();
        }
        try (TestStudio test = studio(SyncedFiles.Copies.OFF); BookSession book = test.studio().open(folder.resolve("there.snowquill"))) {
            assertThat(book.view().book().prose().get("s02")).isEqualTo("It goes on.");
        }
    }

    @Test
    void backupsAndTheJournalOfABookWorkedOnInACopyGoByItsOwnPath() {
        Path file = folder.resolve("book.snowquill");
        String before;
        try (TestStudio test = studio(SyncedFiles.Copies.ON); BookSession book = test.sample(file)) {
            before = book.view().book().prose().get("s02");
            assertThat(book.file().toString()).doesNotContain("copies");
            book.typing().typed(SCENE, before + " Not kept.");
        }
        try (TestStudio plain = studio(SyncedFiles.Copies.OFF)) {
            assertThat(plain.studio().backupsOf(file).list().join()).isNotEmpty();
            try (BookSession book = plain.studio().open(file)) {
                assertThat(book.typing().recovery().texts())
                        .containsExactly(new Recovery.Text(SCENE, 2, Recovery.Place.CURRENT));
                assertThat(book.view().book().prose().get("s02")).isEqualTo(before + " Not kept.");
            }
        }
    }

    private TestStudio studio(SyncedFiles.Copies copies) {
        return new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""),
                new SyncedFiles(new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new), copies,
                        folder.resolve("copies"), Clock.systemUTC()));
    }

    /** As a disk does that lost what was on it. */
    private static void overwrite(Path file) throws IOException {
        if (Files.exists(file)) {
            byte[] nothing = new byte[(int) Files.size(file)];
            Files.write(file, nothing, StandardOpenOption.WRITE);
        }
    }
}
