package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.job.ManualClock;
import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookBackupsTest {
    private static final DocumentKey SCENE = DocumentKey.prose("s01");

    @TempDir
    Path folder;
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T09:00:00Z"));
    private TestStudio studio;
    private BookSession book;

    @BeforeEach
    void open() {
        studio = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""),
                new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new), clock);
        book = SmallBook.create(studio.studio(), folder.resolve("Slack Water.snowquill"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void type(String text) {
        clock.add(Duration.ofMinutes(1));
        book.edit(HandEdit.of("Typed", SCENE, text)).join();
    }

    private List<BackupInfo> list() {
        return book.backups().list().join();
    }

    private BookSession openAgain(Path file) {
        book.close();
        clock.add(Duration.ofHours(1));
        book = studio.studio().open(file);
        return book;
    }

    @Test
    void aBookThatWasChangedIsBackedUpWhenItIsClosedAndNotAgainWhenItIsOpened() {
        int before = list().size();
        type("The tide had turned.");
        openAgain(book.file());

        assertThat(list()).hasSize(before + 1);
        openAgain(book.file());
        assertThat(list()).hasSize(before + 1);
    }

    @Test
    void twoEqualBackupsAreNeverMade() {
        type("The tide had turned.");
        BackupInfo first = book.backups().backUpNow().join();
        clock.add(Duration.ofHours(2));

        assertThat(book.backups().backUpNow().join()).isEqualTo(first);
        book.setLocked(List.of(SCENE), true).join();
        assertThat(book.backups().backUpNow().join()).isNotEqualTo(first);
    }

    @Test
    void aBackupSaysHowMuchTheBookHeldThen() {
        BackupInfo made = book.backups().backUpNow().join();

        assertThat(made.words()).hasValue(book.view().book().words());
        assertThat(made.scenes()).hasValue(book.view().book().outline().scenes().size());
        assertThat(list().get(0)).isEqualTo(made);
        assertThat(made.file().getParent().getFileName().toString()).matches("slack-water-[0-9a-f]{10}");
        assertThat(made.file().getParent().getParent()).isEqualTo(folder.resolve("backups"));
    }

    @Test
    void aMovedAndRenamedBookFindsItsBackups() throws IOException {
        type("The tide had turned.");
        BackupInfo made = book.backups().backUpNow().join();
        Path moved = Files.createDirectory(folder.resolve("else where")).resolve("Neap.snowquill");
        book.close();
        Files.move(book.file(), moved);
        openAgain(moved);

        assertThat(list()).contains(made);
        assertThat(studio.studio().backupsOf(moved).list().join()).contains(made);
    }

    @Test
    void aDuplicateOfTheFileHasBackupsOfItsOwn() throws IOException {
        type("The tide had turned.");
        BackupInfo made = book.backups().backUpNow().join();
        book.close();
        Path duplicate = folder.resolve("duplicate.snowquill");
        Files.copy(book.file(), duplicate);
        openAgain(duplicate);

        assertThat(list()).doesNotContain(made).hasSize(1);
        assertThat(studio.studio().backupsOf(folder.resolve("Slack Water.snowquill")).list().join()).contains(made);
    }

    @Test
    void aPreviewTellsWhatDiffersAndLeavesTheBackupAsItWas() throws IOException {
        BackupInfo made = book.backups().backUpNow().join();
        byte[] bytes = Files.readAllBytes(made.file());
        String text = book.view().book().prose().get("s01");
        type(text + " One two three.");

        BackupPreview preview = book.backups().preview(made).join();

        assertThat(preview.book().prose().get("s01")).isEqualTo(text);
        assertThat(preview.difference()).hasValueSatisfying(difference -> {
            assertThat(difference.scenes()).containsExactly("s01");
            assertThat(difference.others()).isZero();
            assertThat(difference.words()).isEqualTo(-3);
        });
        assertThat(made.file()).hasBinaryContent(bytes);
        assertThat(names(made.file().getParent())).allMatch(name -> name.endsWith("Z.snowquill") || name.equals("book.properties"));
    }

    @Test
    void aWholeBookIsBroughtBackAndOneUndoTakesThatBack() {
        BackupInfo made = book.backups().backUpNow().join();
        String text = book.view().book().prose().get("s01");
        type("All of it was bad.");
        book.edit(HandEdit.of("New scene text", DocumentKey.prose("s02"), "Worse still.")).join();

        assertThat(book.backups().bringBack(made).join()).isEqualTo(2);

        assertThat(book.view().book().prose()).containsEntry("s01", text);
        assertThat(book.backups().preview(list().get(0)).join().book().prose()).as("the present state was kept first")
                .containsEntry("s01", "All of it was bad.");
        book.undo().join();
        assertThat(book.view().book().prose()).containsEntry("s01", "All of it was bad.").containsEntry("s02", "Worse still.");
    }

    @Test
    void aCopyIsABookOfItsOwnBesideTheOther() {
        BackupInfo made = book.backups().backUpNow().join();
        type("Later words.");

        Path copy = book.backups().copyOut(made).join();
        Path second = book.backups().copyOut(made).join();

        assertThat(copy.getParent()).isEqualTo(book.file().getParent());
        assertThat(copy.getFileName().toString()).matches("Slack Water \\(2026-11-\\d\\d \\d\\d-\\d\\d\\)\\.snowquill");
        assertThat(second.getFileName().toString()).endsWith(") 2.snowquill");
        openAgain(copy);
        assertThat(book.view().book().prose().get("s01")).isNotEqualTo("Later words.");
        assertThat(list()).hasSize(1).doesNotContain(made);
    }

    @Test
    void whatCantBeBackedUpIsToldAndTriedAgain() throws IOException {
        Path place = book.backups().folder().join();
        List<Optional<String>> told = new CopyOnWriteArrayList<>();
        book.backups().onTrouble(told::add);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("---------"));
        Path aside = place.resolveSibling("aside");
        Files.move(place, aside);
        Files.writeString(place, "in the way");
        type("Typed while nothing could be backed up.");

        assertThatThrownBy(() -> book.backups().backUpNow().join()).hasRootCauseInstanceOf(IOException.class)
                .cause().isInstanceOf(StoreException.class).hasMessageContaining("Your book is safe");
        assertThat(book.backups().trouble()).isPresent();
        assertThat(book.view().book().prose()).containsEntry("s01", "Typed while nothing could be backed up.");

        Files.delete(place);
        Files.move(aside, place);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        book.backups().backUpNow().join();
        assertThat(book.backups().trouble()).isEmpty();
        assertThat(told).hasSize(2).last().isEqualTo(Optional.empty());
    }

    @Test
    void halfABackupIsNeverListedAndIsCleanedUp() throws IOException {
        Path place = book.backups().backUpNow().join().file().getParent();
        int whole = list().size();
        Files.writeString(place.resolve(".snowquill-123.new"), "half");
        Files.writeString(place.resolve(".snowquill-123.new-journal"), "half");

        assertThat(list()).hasSize(whole);
        openAgain(book.file());

        assertThat(list()).hasSize(whole);
        assertThat(names(place)).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void theBackupsOfABookThatCantBeOpenedAreFoundByItsPlace() throws IOException {
        type("The tide had turned.");
        BackupInfo made = book.backups().backUpNow().join();
        book.close();
        Files.writeString(book.file(), "rubbish");

        KeptBackups kept = studio.studio().backupsOf(book.file());
        assertThat(kept.list().join()).contains(made);
        assertThat(kept.preview(made).join().difference()).isEmpty();
        Path copy = kept.copyOut(made).join();
        try (BookSession opened = studio.studio().open(copy)) {
            assertThat(opened.view().book().prose()).containsEntry("s01", "The tide had turned.");
        }
        assertThat(book.file()).hasContent("rubbish");
    }

    @Test
    void aBackupThatIsDamagedIsNotBroughtBack() throws IOException {
        BackupInfo made = book.backups().backUpNow().join();
        type("Later words.");
        Files.write(made.file(), new byte[(int) made.bytes()]);

        assertThatThrownBy(() -> book.backups().bringBack(made).join()).hasCauseInstanceOf(StoreException.class);
        assertThat(book.view().book().prose()).containsEntry("s01", "Later words.");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
