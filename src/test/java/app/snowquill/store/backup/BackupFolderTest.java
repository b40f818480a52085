package app.snowquill.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {
    private static final DocumentKey SCENE = DocumentKey.prose("scene-1");
    private static final Backup.Extent EXTENT = new Backup.Extent(5, 1);

    @TempDir
    Path folder;
    private final SqliteProjectFiles files = new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new);
    private ProjectStore store;
    private BackupFolder backups;

    @BeforeEach
    void open() {
        store = files.create(folder.resolve("book.snowquill"), new Project("Slack Water", "", "en", "", 0, ""));
        backups = at("2026-11-21T09:31:05Z", Rotation.usual(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private BackupFolder at(String time, Rotation rotation) {
        return new BackupFolder(folder.resolve("backups"), rotation, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    private void write(String text) {
        store.commit(CommitRequest.byHand("Typed", List.of(Edit.of(SCENE, text, "", 0))));
    }

    @Test
    void aBackupOfAnOpenBookOpensAndHoldsEveryVersion() throws IOException {
        write("The tide had turned.");
        write("The tide had turned again.");

        Backup report = backups.make(store, "state", EXTENT);

        assertThat(report.extent()).contains(EXTENT);
        assertThat(report.file().getFileName()).hasToString("2026-11-21T09-31-05Z.snowquill");
        assertThat(backups.list()).singleElement().satisfies(backup -> {
            assertThat(backup.made()).isEqualTo("2026-11-21T09:31:05Z");
            assertThat(backup.bytes()).isEqualTo(report.bytes());
        });
        try (ProjectStore copy = files.open(report.file())) {
            assertThat(copy.documents()).containsOnlyKeys(store.documents().keySet());
            assertThat(copy.history(SCENE)).hasSize(2);
        }
    }

    @Test
    void twoBackupsInOneSecondAreTwo() throws IOException {
        backups.make(store, "state", EXTENT);
        write("Once more.");
        backups.make(store, "state", EXTENT);

        assertThat(backups.list()).hasSize(2);
    }

    @Test
    void superfluousOnesGoAndFilesOfOthersStay() throws IOException {
        Rotation small = new Rotation(2, 0, 0, 0, ZoneOffset.UTC);
        for (int hour = 1; hour <= 5; hour++) {
            at("2026-11-21T0" + hour + ":00:00Z", small).make(store, "state", EXTENT);
        }
        Path own = Files.writeString(folder.resolve("backups").resolve("my own copy.snowquill"), "mine");
        at("2026-11-21T06:00:00Z", small).make(store, "state", EXTENT);

        assertThat(backups.list()).extracting(Backup::made)
                .containsExactly(Instant.parse("2026-11-21T06:00:00Z"), Instant.parse("2026-11-21T05:00:00Z"));
        assertThat(own).hasContent("mine");
    }

    @Test
    void onlyItsOwnerMayLookIntoABackup() throws IOException {
        Path file = backups.make(store, "state", EXTENT).file();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
    }

    @Test
    void whereNoFolderCanBeMadeTheBookIsAsItWas() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));
        BackupFolder none = new BackupFolder(blocked.resolve("backups"), Rotation.usual(ZoneOffset.UTC), Clock.systemUTC());

        assertThatThrownBy(() -> none.make(store, "state", EXTENT)).isInstanceOf(StoreException.class)
                .hasMessageContaining("The book itself is as it was.");
        write("Still here.");
        assertThat(store.history(SCENE)).hasSize(1);
    }
}
