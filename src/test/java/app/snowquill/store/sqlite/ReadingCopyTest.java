package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.Access;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingCopyTest {
    @TempDir
    Path folder;

    @Test
    void aBookThatAnotherProgramHoldsIsReadAsItStands() throws Exception {
        Path book = folder.resolve("book.snowquill");
        Shelf.create(folder).close();
        try (ChildOpener other = new ChildOpener(book)) {
            other.answer();
            other.tell("open");
            assertThat(other.answer()).isEqualTo("open");
            try (ProjectStore store = files().openToRead(book)) {
                assertThat(Shelf.text(store, Shelf.STEP)).startsWith("by ");
                assertThat(store.file()).isEqualTo(book.toRealPath());
                assertThat(store.access()).isEqualTo(Access.READ);
            }
            other.tell("close");
            assertThat(other.answer()).isEqualTo("close");
        }
    }

    @Test
    void whileAnotherProgramWritesEveryCopyIsWhole() throws Exception {
        Path book = folder.resolve("book.snowquill");
        Shelf.create(folder).close();
        Process other = ChildWriter.start(book);
        try (var lines = other.inputReader()) {
            assertThat(lines.lines().filter(line -> line.startsWith("kept ")).findFirst()).isPresent();
            Process drain = other;
            for (int round = 0; round < 5; round++) {
                try (ProjectStore store = files().openToRead(book)) {
                    assertThat(store.check().whole()).isTrue();
                    assertThat(store.documents()).isNotEmpty();
                } catch (StoreException e) {
                    assertThat(e.kind()).isEqualTo(Kind.IN_USE);
                }
                assertThat(drain.isAlive()).isTrue();
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
        Shelf.files().open(book).close();
    }

    @Test
    void everyChangeOfACopyIsRefusedInWordsAndItIsPrivateAndDeletedAtTheEnd() throws Exception {
        Path book = folder.resolve("book.snowquill");
        Shelf.create(folder).close();
        byte[] before = Files.readAllBytes(book);
        try (ProjectStore store = files().openToRead(book)) {
            assertThatThrownBy(() -> Shelf.byHand(store, Shelf.STEP, "no"))
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.READ_ONLY))
                    .hasMessageContaining("open to read only");
            assertThatThrownBy(() -> store.queue().add("{}", 1)).isInstanceOf(StoreException.class);
            assertThat(made()).isNotEmpty().allSatisfy(path -> assertThat(PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(path))).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
        assertThat(made()).containsExactly(folder.resolve("reading"));
        assertThat(Files.readAllBytes(book)).isEqualTo(before);
    }

    @Test
    void theCopyOfAKilledReaderIsDeletedByTheNext() throws Exception {
        Path left = Files.createDirectories(folder.resolve("reading").resolve(Integer.MAX_VALUE + "-left"));
        Files.writeString(left.resolve("book.snowquill"), "text");
        Shelf.create(folder).close();
        files().openToRead(folder.resolve("book.snowquill")).close();
        assertThat(left).doesNotExist();
    }

    @Test
    void whatThisProgramItselfHasOpenIsNotTouched() {
        try (ProjectStore store = Shelf.create(folder)) {
            assertThatThrownBy(() -> files().openToRead(store.file()))
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.IN_USE));
            Shelf.byHand(store, Shelf.STEP, "still writable");
        }
    }

    private List<Path> made() throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("reading"))) {
            return all.toList();
        }
    }

    private SqliteProjectFiles files() {
        return new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new, folder.resolve("reading"));
    }
}
