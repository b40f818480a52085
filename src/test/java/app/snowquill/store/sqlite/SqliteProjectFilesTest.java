package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.Author;
import app.snowquill.store.Document;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteProjectFilesTest {
    @TempDir
    Path folder;

    @Test
    void aNewBookHoldsItsProjectAndIsOneFileOnceClosed() throws IOException {
        try (ProjectStore store = Shelf.create(folder)) {
            assertThat(names()).contains("book.snowquill.lock");
        }
        assertThat(names()).containsExactly("book.snowquill");
        try (ProjectStore store = Shelf.files().open(folder.resolve("book.snowquill"))) {
            Document project = store.documents().get(DocumentKey.PROJECT);
            assertThat(new StoryJson().read(project.current().content(), Project.class)).isEqualTo(Shelf.PROJECT);
            assertThat(project.current().author()).isEqualTo(Author.HAND);
            assertThat(project.versions()).isEqualTo(1);
            assertThat(store.documents()).hasSize(1);
            assertThat(store.canUndo()).isFalse();
            assertThat(store.undo()).isEmpty();
        }
    }

    @Test
    void onlyItsOwnerMayReadABook() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        try (ProjectStore store = Shelf.create(folder)) {
            Shelf.byHand(store, Shelf.STEP, "text");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file())))
                    .isEqualTo("rw-------");
            Path journal = ProjectPath.beside(store.file(), "-wal");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal))).isEqualTo("rw-------");
        }
    }

    @Test
    void aPathThatIsTakenIsRefusedAndLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("book.snowquill"), "mine");
        assertFails(() -> Shelf.files().create(file, Shelf.PROJECT), Kind.EXISTS, "book.snowquill");
        assertThat(file).hasContent("mine");
        assertThat(names()).containsExactly("book.snowquill");
    }

    @Test
    void theRemainsOfAnotherBookAreNotTakenForThisOnes() throws IOException {
        Files.writeString(folder.resolve("book.snowquill-wal"), "old");
        assertFails(() -> Shelf.create(folder), Kind.EXISTS, "book.snowquill-wal");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertFails(() -> Shelf.create(folder.resolve("nowhere")), Kind.MISSING, "“nowhere”");
    }

    @Test
    void aBookThatCannotBeMadeLeavesNothingBehind() throws IOException {
        assertFails(() -> Shelf.filesOfAtMost(8).create(folder.resolve("book.snowquill"), Shelf.PROJECT),
                Kind.DISK_FULL, "disk is full");
        assertThat(names()).isEmpty();
    }

    @Test
    void openingNeverMakesAFile() throws IOException {
        assertFails(() -> Shelf.files().open(folder.resolve("typo.snowquill")), Kind.MISSING, "typo.snowquill");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderIsNotABook() {
        assertFails(() -> Shelf.files().open(folder), Kind.NOT_A_PROJECT, "not a Snowquill book");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Call me Ishmael.",
            "SQLite format 3\0 and then something else entirely, long enough to be a header of one "
            + "hundred bytes"})
    void aFileOfAnotherKindIsRefusedAndLeftAsItIs(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other.snowquill"), content);
        assertRefusedUntouched(file, Kind.NOT_A_PROJECT);
    }

    @Test
    void anotherProgramsDatabaseIsRefusedAndLeftAsItIs() throws IOException, SQLException {
        Path file = folder.resolve("other.db");
        Shelf.raw(file, "CREATE TABLE recipe (id INTEGER PRIMARY KEY, name TEXT)");
        assertRefusedUntouched(file, Kind.NOT_A_PROJECT);
    }

    @Test
    void aBookOfANewerSnowquillIsRefusedAndLeftAsItIs() throws IOException, SQLException {
        Shelf.create(folder).close();
        Path file = folder.resolve("book.snowquill");
        Shelf.raw(file, "PRAGMA user_version = 99");
        assertThat(assertRefusedUntouched(file, Kind.NOT_A_PROJECT)).contains("newer Snowquill");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.4, 0.9})
    void aBookCutShortIsDamagedAndLeftAsItIs(double part) throws IOException {
        try (ProjectStore store = Shelf.create(folder)) {
            for (int i = 0; i < 30; i++) {
                Shelf.byHand(store, DocumentKey.prose("s" + i), "words and words ".repeat(400));
            }
        }
        Path file = folder.resolve("book.snowquill");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part)));
        assertRefusedUntouched(file, Kind.DAMAGED);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidToBeSo() {
        Path place = Path.of("/proc");
        assumeThat(Files.isDirectory(place)).isTrue();
        assertThatThrownBy(() -> Shelf.files().create(place.resolve("book.snowquill"), Shelf.PROJECT))
                .isInstanceOf(StoreException.class);
        assertThat(new StoreFailures(place).from(new AccessDeniedException("x")).kind())
                .isEqualTo(Kind.READ_ONLY);
        assertThat(new StoreFailures(place).from(new FileSystemException("x", null,
                "Read-only file system")).kind())
                .isEqualTo(Kind.READ_ONLY);
    }

    @Test
    void aBookWhoseLastRunCantBeMarkedAsEndedOpensAllTheSame() {
        try (ProjectStore store = Shelf.create(folder)) {
            Shelf.byHand(store, Shelf.STEP, "kept");
            store.queue().add("x".repeat(4_000), 1);
        }
        Path file = folder.resolve("book.snowquill");
        // A row that fills its page can't grow where the file can't.
        try (ProjectStore store = Shelf.filesOfAtMost(1).open(file)) {
            assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("kept");
        }
    }

    @Test
    void aBookThatMayOnlyBeReadSaysSo() {
        SqliteProjectFiles reading = new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(),
                SerialWorker::new, new Connecting(List.of("query_only = ON")), Migrations.included());
        Shelf.create(folder).close();
        assertFails(() -> reading.open(folder.resolve("book.snowquill")), Kind.READ_ONLY, "can't be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100% mine?mode=memory&x#y.snowquill", "x?journal_mode=OFF", "Überfahrt – 夜の海 🌊.snowquill",
            "a%20b.snowquill",
            "it's \"quoted\"; DROP TABLE.snowquill", " leading and trailing .snowquill "})
    void anyNameOfAFileIsTakenLiterally(String name) throws IOException {
        Path file = folder.resolve(name);
        try (ProjectStore store = Shelf.files().create(file, Shelf.PROJECT)) {
            Shelf.byHand(store, Shelf.STEP, "text");
        }
        try (ProjectStore store = Shelf.files().open(file)) {
            assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("text");
        }
        assertThat(names()).containsExactly(name);
    }

    @Test
    void aClosedBookSaysThatItIsClosed() {
        ProjectStore store = Shelf.create(folder);
        store.documents();
        store.close();
        store.close();
        assertFails(store::documents, Kind.CLOSED, "closed");
        assertFails(() -> Shelf.byHand(store, Shelf.STEP, "text"), Kind.CLOSED, "closed");
    }

    private String assertRefusedUntouched(Path file, Kind kind) throws IOException {
        byte[] before = Files.readAllBytes(file);
        List<String> namesBefore = names();
        StoreException refusal = Assertions.assertThrows(StoreException.class,
                () -> Shelf.files().open(file).close());
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).isEqualTo(namesBefore);
        return refusal.getMessage();
    }

    private static void assertFails(ThrowableAssert.ThrowingCallable work, Kind kind,
            String words) {
        assertThatThrownBy(work).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e).hasMessageContaining(words);
        });
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
