package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.json.StoryJson;
import app.snowquill.store.FileState;
import app.snowquill.store.MovableStore;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import app.snowquill.store.backup.Backup;
import app.snowquill.store.backup.BackupFolder;
import app.snowquill.store.backup.Rotation;
import app.snowquill.store.journal.JournalFolder;
import app.snowquill.store.journal.JournalReplay;
import app.snowquill.store.journal.KeystrokeJournal;
import app.snowquill.story.DocumentKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk runs full, turns read-only or goes away: while saving, copying and updating. What was acknowledged is kept. */
class FullDiskTest {
    private static final String PAGE = "word ".repeat(1_000);
    private static final int ROUNDS = Integer.getInteger("snowquill.rounds", 3);

    @TempDir
    Path folder;

    @Test
    void savingOnAFullDiskFailsInWordsAndGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 2_048)) {
            Map<DocumentKey, String> kept = new LinkedHashMap<>();
            try (ProjectStore store = Shelf.create(disk.folder())) {
                for (int round = 0; round < ROUNDS; round++) {
                    keep(store, kept, round);
                    disk.fill();
                    assertFullSoonerOrLater(store, kept, round);
                    assertStands(store, kept);
                    disk.empty();
                    keep(store, kept, 100 + round);
                }
                assertThat(store.check().whole()).isTrue();
            }
            try (ProjectStore store = Shelf.files().open(disk.folder().resolve("book.snowquill"))) {
                assertStands(store, kept);
            }
        }
    }

    @Test
    void aBookOnAFullDiskGoesOnElsewhereWithAllThatWasKept() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 1_024)) {
            Map<DocumentKey, String> kept = new LinkedHashMap<>();
            Path there = folder.resolve("there.snowquill");
            try (MovableStore store = new MovableStore(Shelf.files(), Shelf.create(disk.folder()))) {
                keep(store, kept, 0);
                disk.fill();
                assertFullSoonerOrLater(store, kept, 0);
                store.moveTo(there);
                assertThat(store.file()).isEqualTo(there.toRealPath());
                keep(store, kept, 1);
                assertStands(store, kept);
            }
            try (ProjectStore store = Shelf.files().open(there)) {
                assertStands(store, kept);
            }
        }
    }

    @Test
    void aCopyThatFindsNoRoomLeavesNothingAndTheBookGoesOn() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 256);
                ProjectStore store = Shelf.create(folder)) {
            for (int i = 0; i < 5; i++) {
                Shelf.byHand(store, DocumentKey.prose("s" + i), i + PAGE.repeat(20));
            }
            assertThatThrownBy(() -> store.copyTo(disk.folder().resolve("copy.snowquill")))
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DISK_FULL));
            assertThat(disk.folder()).isEmptyDirectory();
            Shelf.byHand(store, Shelf.STEP, "goes on");
            assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("goes on");
        }
    }

    @Test
    void aBookOnADiskThatCanOnlyBeReadIsCheckedAllTheSame() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 1_024)) {
            try (ProjectStore store = Shelf.create(disk.folder())) {
                Shelf.byHand(store, Shelf.STEP, PAGE);
            }
            disk.remount("ro");
            assertThat(new SqliteBookRescue(new StoryJson(), Clock.systemUTC(), folder.resolve("reading"))
                    .check(disk.folder().resolve("book.snowquill")).whole()).isTrue();
            assertThat(folder.resolve("reading")).isEmptyDirectory();
        }
    }

    @Test
    void aBackupThatFindsNoRoomLeavesTheEarlierOnesAndTheBookGoesOn() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 1_024);
                ProjectStore store = Shelf.create(folder)) {
            BackupFolder backups = new BackupFolder(disk.folder().resolve("backups"), Rotation.usual(ZoneOffset.UTC), Clock.systemUTC());
            Backup.Extent extent = new Backup.Extent(1, 1);
            Shelf.byHand(store, Shelf.STEP, PAGE);
            backups.make(store, "first", extent);
            List<Backup> before = backups.list();
            disk.fill();
            assertThatThrownBy(() -> backups.make(store, "second", extent))
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DISK_FULL));
            assertThat(backups.list()).isEqualTo(before).hasSize(1);
            assertThat(store.check().whole()).isTrue();
            Shelf.byHand(store, Shelf.STEP, "goes on");
            disk.empty();
            assertThat(backups.make(store, "third", extent).file()).exists();
        }
    }

    @Test
    void anUpdateThatFindsNoRoomLeavesTheOldFileAsItWas() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 1_024)) {
            Path first = Path.of("src/test/resources/books/v001.snowquill");
            Path old = Files.copy(first, disk.folder().resolve("book.snowquill"));
            disk.fill();
            assertThatThrownBy(() -> Shelf.files().open(old)).isInstanceOf(StoreException.class);
            disk.empty();
            assertThat(Files.list(disk.folder())).containsExactly(old);
            try (ProjectStore store = Shelf.files().open(old)) {
                assertThat(store.documents()).isNotEmpty();
                assertThat(store.check().whole()).isTrue();
            }
        }
    }

    @Test
    void aDiskThatTurnsReadOnlyIsNamedAndTheBookGoesOnElsewhere() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 2_048)) {
            Path book;
            try (ProjectStore store = Shelf.create(disk.folder())) {
                book = store.file();
                Shelf.byHand(store, Shelf.STEP, "kept");
            }
            disk.remount("ro");
            assertThatThrownBy(() -> Shelf.files().open(book))
                    .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.READ_ONLY));
            try (ProjectStore store = Shelf.files().openToRead(book)) {
                assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("kept");
            }
        }
    }

    @Test
    void aDiskThatGoesAwayIsNoticedAndTheBookIsTakenElsewhere() throws Exception {
        SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 2_048);
        try (MovableStore store = new MovableStore(Shelf.files(), Shelf.create(disk.folder()))) {
            Shelf.byHand(store, Shelf.STEP, "kept");
            disk.close();
            assertThat(store.look()).isEqualTo(FileState.AWAY);
            store.moveTo(folder.resolve("there.snowquill"));
            assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("kept");
            Shelf.byHand(store, Shelf.STEP, "goes on");
        }
    }

    @Test
    void theJournalOfAFullDiskHasEverythingOnceThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 64)) {
            Path book = folder.resolve("book.snowquill");
            JournalFolder places = new JournalFolder(List.of(disk.folder().resolve("journal"), folder.resolve("second")));
            DocumentKey page = DocumentKey.prose("s1");
            String typed = "It began";
            try (KeystrokeJournal journal = new KeystrokeJournal(places, book, trouble -> { })) {
                journal.opened(page, "");
                disk.fill();
                for (int word = 0; word < 200; word++) {
                    typed += " word" + word;
                    journal.typed(page, typed);
                }
                disk.empty();
                typed += " and ended";
                journal.typed(page, typed);
            }
            assertThat(recovered(places, book)).contains(typed);
        }
    }

    private static List<String> recovered(JournalFolder places, Path book) throws Exception {
        List<String> texts = new ArrayList<>();
        for (JournalReplay left : JournalReplay.of(places.left(book))) {
            left.recovered(key -> Optional.of("")).forEach(found -> texts.add(found.text()));
        }
        return texts;
    }

    private static void keep(ProjectStore store, Map<DocumentKey, String> kept, int round) {
        for (int i = 0; i < 5; i++) {
            DocumentKey key = DocumentKey.prose("s" + i);
            Shelf.byHand(store, key, round + " " + i);
            kept.put(key, round + " " + i);
        }
    }

    /** Each change is either kept whole or refused as the disk being full. */
    private static void assertFullSoonerOrLater(ProjectStore store, Map<DocumentKey, String> kept, int round) {
        int refused = 0;
        for (int i = 0; i < 200 && refused < 5; i++) {
            DocumentKey key = DocumentKey.prose("full" + i % 3);
            String text = round + " " + i + PAGE.repeat(3);
            try {
                Shelf.byHand(store, key, text);
                kept.put(key, text);
            } catch (StoreException e) {
                assertThat(e.kind()).isEqualTo(Kind.DISK_FULL);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(5);
    }

    private static void assertStands(ProjectStore store, Map<DocumentKey, String> kept) {
        kept.forEach((key, text) -> assertThat(Shelf.text(store, key)).isEqualTo(text));
    }
}
