package app.snowquill.store.synced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.job.ManualClock;
import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.FileState;
import app.snowquill.store.OtherVersions;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncedFilesTest {
    private static final DocumentKey PAGE = DocumentKey.prose("s01");
    private final ManualClock clock = new ManualClock(Instant.now());
    @TempDir
    Path folder;
    private Path book;

    @BeforeEach
    void makeBook() throws IOException {
        book = Files.createDirectories(folder.resolve("Dropbox")).resolve("Slack Water.snowquill");
        try (ProjectStore store = files().create(book, new Project("Slack Water", "A", "en", "", 8_000, ""))) {
            type(store, "first");
        }
    }

    @Test
    void aBookInASyncedFolderIsNeverOpenThereAndIsPublishedAtTheEnd() throws IOException {
        try (ProjectStore store = files().open(book)) {
            type(store, "second");
            assertThat(store.file()).isEqualTo(book.toRealPath());
            assertThat(names()).containsExactly("Slack Water.snowquill");
            assertThat(read(book)).isEqualTo("first");
        }
        assertThat(read(book)).isEqualTo("second");
        assertThat(names()).containsExactly("Slack Water.snowquill");
        assertThat(folder.resolve("copies")).isEmptyDirectory();
    }

    @Test
    void afterAnIdleMinuteASnapshotIsPublished() {
        try (ProjectStore store = files().open(book)) {
            type(store, "second");
            assertThat(store.look()).isEqualTo(FileState.AS_IT_WAS);
            assertThat(read(book)).isEqualTo("first");
            clock.add(Duration.ofSeconds(61));
            store.look();
            assertThat(read(book)).isEqualTo("second");
        }
    }

    @Test
    void aVersionFromElsewhereIsKeptBesideAndNeverMerged() throws IOException {
        Path other = folder.resolve("other.snowquill");
        Files.copy(book, other);
        try (ProjectStore store = plain().open(other)) {
            type(store, "theirs");
        }
        try (ProjectStore store = files().open(book)) {
            type(store, "mine");
            Files.move(other, book, StandardCopyOption.REPLACE_EXISTING);
            assertThat(store.look()).isEqualTo(FileState.CHANGED_ELSEWHERE);
            Path theirs = store.otherVersions().theirs().orElseThrow();
            assertThat(theirs.getFileName().toString()).startsWith("Slack Water (from elsewhere ");
            assertThat(read(theirs)).isEqualTo("theirs");
        }
        assertThat(read(book)).isEqualTo("mine");
    }

    @Test
    void whatACrashLeftInTheCopyIsGoneOnFrom() throws IOException {
        WorkingCopy copy = WorkingCopy.of(book.toRealPath(), folder.resolve("copies"));
        copy.fetch();
        try (ProjectStore left = plain().open(copy.file())) {
            type(left, "typed before the crash");
        }
        try (ProjectStore store = files().open(book)) {
            assertThat(store.documents().get(PAGE).current().content()).isEqualTo("typed before the crash");
            assertThat(store.otherVersions().begun()).isEqualTo(OtherVersions.Begun.FROM_NEWER_COPY);
        }
        assertThat(read(book)).isEqualTo("typed before the crash");
    }

    @Test
    void whatACrashLeftIsThereAlsoWhereTheSyncedFileIsGone() throws IOException {
        WorkingCopy copy = WorkingCopy.of(book.toRealPath(), folder.resolve("copies"));
        copy.fetch();
        try (ProjectStore left = plain().open(copy.file())) {
            type(left, "typed before the crash");
        }
        assertThat(plain().isThere(book)).isTrue();
        Files.delete(book);
        assertThat(plain().isThere(book)).isFalse();
        assertThat(files().isThere(book)).isTrue();
        try (ProjectStore store = files().open(book)) {
            assertThat(store.documents().get(PAGE).current().content()).isEqualTo("typed before the crash");
        }
        assertThat(read(book)).isEqualTo("typed before the crash");
    }

    @Test
    void aDamagedCopyThatACrashLeftIsSetAsideForTheSoundBook() throws IOException {
        WorkingCopy copy = WorkingCopy.of(book.toRealPath(), folder.resolve("copies"));
        copy.fetch();
        Files.write(copy.file(), new byte[9_000]);
        try (ProjectStore store = files().open(book)) {
            assertThat(store.documents().get(PAGE).current().content()).isEqualTo("first");
        }
        try (Stream<Path> left = Files.list(folder.resolve("copies"))) {
            assertThat(left).singleElement().satisfies(aside -> assertThat(aside.getFileName().toString()).contains("-set-aside-"));
        }
    }

    @Test
    void aNewBookIsNotTakenForTheOneThatWasThere() throws IOException {
        WorkingCopy copy = WorkingCopy.of(book.toRealPath(), folder.resolve("copies"));
        copy.fetch();
        Files.delete(book);
        try (ProjectStore store = files().create(book, new Project("Another", "A", "en", "", 8_000, ""))) {
            assertThat(store.documents()).doesNotContainKey(PAGE);
        }
        assertThat(names()).containsExactly("Slack Water.snowquill");
    }

    @Test
    void aVersionThatComesWhileASnapshotIsMadeIsSetAsideAndNotReplaced() throws IOException {
        WorkingCopy copy = WorkingCopy.of(book.toRealPath(), folder.resolve("copies"));
        copy.fetch();
        Optional<Path> theirs = copy.publish(target -> {
            try {
                Files.write(target, new byte[] {1, 2, 3});
                Files.write(book, new byte[] {4, 5, 6, 7});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, clock);
        assertThat(theirs.orElseThrow()).hasBinaryContent(new byte[] {4, 5, 6, 7});
        assertThat(book).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void aCopyThatACrashLeftWithNothingNewGivesWayToTheVersionFromElsewhere() throws IOException {
        WorkingCopy copy = WorkingCopy.of(book.toRealPath(), folder.resolve("copies"));
        copy.fetch();
        copy.notePublished(copy.stamp());
        try (ProjectStore other = plain().open(book)) {
            type(other, "theirs");
        }
        try (ProjectStore store = files().open(book)) {
            assertThat(store.documents().get(PAGE).current().content()).isEqualTo("theirs");
            assertThat(store.otherVersions()).isEqualTo(OtherVersions.NONE);
        }
        assertThat(names()).containsExactly("Slack Water.snowquill");
    }

    @Test
    void aFolderThatCantBeWrittenAtTheEndLosesNothing() throws IOException {
        Path away = folder.resolve("away");
        try (ProjectStore store = files().open(book)) {
            type(store, "second");
            Files.move(book.getParent(), away);
        }
        Files.move(away, book.getParent());
        try (ProjectStore store = files().open(book)) {
            assertThat(store.documents().get(PAGE).current().content()).isEqualTo("second");
        }
        assertThat(read(book)).isEqualTo("second");
    }

    @Test
    void whatIsNoBookIsRefusedAndLeavesNoCopy() throws IOException {
        Path letter = Files.writeString(book.resolveSibling("letter.snowquill"), "Dear reader");
        assertThatThrownBy(() -> files().open(letter)).isInstanceOf(StoreException.class);
        assertThat(folder.resolve("copies")).isEmptyDirectory();
        assertThat(letter).hasContent("Dear reader");
    }

    @Test
    void twiceOpenedIsOnceRefused() {
        try (ProjectStore store = files().open(book)) {
            assertThatThrownBy(() -> files().open(book)).isInstanceOfSatisfying(StoreException.class,
                    e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.IN_USE));
            type(store, "still writable");
        }
    }

    private SyncedFiles files() {
        return new SyncedFiles(plain(), SyncedFiles.Copies.AUTO, folder.resolve("copies"), clock);
    }

    private static SqliteProjectFiles plain() {
        return new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new);
    }

    private static void type(ProjectStore store, String text) {
        store.commit(CommitRequest.byHand("Typed", List.of(Edit.of(PAGE, text, "", 0))));
    }

    private static String read(Path file) {
        try (ProjectStore store = plain().openToRead(file)) {
            return store.documents().get(PAGE).current().content();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(book.getParent())) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
