package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.job.ManualClock;
import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.story.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run of backups with edits of every kind between: each copy is looked into, brought back and compared with the book as it was
 * at that moment. 25 of them, or five for each of
 * {@code snowquill.rounds}, which makes 200 of the long ones.
 */
class BackupRunTest {
    private static final int ROUNDS = Math.max(25, 5 * Integer.getInteger("snowquill.rounds", 3));

    @TempDir
    Path folder;
    private final Random random = new Random(20_261_121);
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T09:00:00Z"));

    @Test
    void everyBackupRestoresToWhatTheBookWas() throws Exception {
        Map<Path, Map<DocumentKey, Object>> states = new LinkedHashMap<>();
        int brought = 0;
        try (TestStudio studio = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""), new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new), clock);
                BookSession session = studio.sample(folder.resolve("book.snowquill"))) {
            session.backups().list().join(); // the one of the opening is made by now
            for (int round = 1; round <= ROUNDS; round++) {
                for (int edits = random.nextInt(4) + 1; edits > 0; edits--) {
                    change(session, round * 10 + edits);
                }
                session.edit(HandEdit.of("Typed", DocumentKey.prose("s03"), "The end of round " + round + ".")).join();
                clock.add(Duration.ofMinutes(random.nextInt(90) + 1));
                BackupInfo made = session.backups().backUpNow().join();
                states.put(made.file(), contents(session));
                assertThat(made.words()).hasValue(session.view().book().words());
                assertThat(restored(session, made)).isEqualTo(states.get(made.file()));
                if (round % 5 == 0) {
                    brought += broughtBackAndUndone(session, states);
                }
            }
            List<BackupInfo> there = session.backups().list().join();
            assertThat(there).hasSizeGreaterThan(6);
            for (BackupInfo each : there) {
                if (states.containsKey(each.file())) {
                    assertThat(restored(session, each)).as(each.file().toString()).isEqualTo(states.get(each.file()));
                }
            }
            try (var files = Files.list(there.get(0).file().getParent())) {
                assertThat(files.map(file -> file.getFileName().toString())).allMatch(
                        name -> name.matches("\\d{4}-.*Z\\.snowquill|book\\.properties"));
            }
        }
        assertThat(states.keySet()).hasSize(ROUNDS);
        assertThat(brought).isEqualTo(ROUNDS / 5);
    }

    /** Brings an earlier state back, compares, and takes that back again by one undo. */
    private int broughtBackAndUndone(BookSession session, Map<Path, Map<DocumentKey, Object>> states) {
        List<BackupInfo> there = session.backups().list().join().stream().filter(each -> states.containsKey(each.file())).toList();
        BackupInfo chosen = there.get(random.nextInt(there.size()));
        Map<DocumentKey, Object> before = contents(session);
        int changed = session.backups().bringBack(chosen).join();
        assertThat(contents(session)).isEqualTo(states.get(chosen.file()));
        if (changed > 0) {
            assertThat(session.undo().join()).isTrue();
        }
        assertThat(contents(session)).isEqualTo(before);
        return 1;
    }

    private static Map<DocumentKey, Object> restored(BookSession session, BackupInfo backup) {
        return new HashMap<>(BookAssembler.contents(session.backups().preview(backup).join().book()));
    }

    private static Map<DocumentKey, Object> contents(BookSession session) {
        return new HashMap<>(BookAssembler.contents(session.view().book()));
    }

    private void change(BookSession session, int number) {
        Book book = session.view().book();
        switch (random.nextInt(6)) {
            case 0 -> session.undo().join();
            case 1 -> remove(session, any(book, DocumentKind.PROSE, DocumentKind.CARD), number);
            case 2 -> session.setLocked(List.of(any(book, DocumentKind.PROSE)), random.nextBoolean()).join();
            case 3 -> session.edit(HandEdit.of("Another outline " + number, DocumentKey.PROJECT,
                    new Project("Slack Water " + number, "A. Author", "en", "", 60_000, ""))).join();
            default -> session.edit(HandEdit.of("Typed " + number, any(book, DocumentKind.PROSE),
                    "Round " + number + ". " + words(random.nextInt(400)))).join();
        }
    }

    private static void remove(BookSession session, DocumentKey key, int number) {
        Map<DocumentKey, Object> removal = new HashMap<>();
        removal.put(key, null);
        session.edit(new HandEdit("Removed " + number, removal, "")).join();
    }

    private DocumentKey any(Book book, DocumentKind... kinds) {
        List<DocumentKey> keys = new ArrayList<>(BookAssembler.contents(book).keySet());
        keys.removeIf(key -> !List.of(kinds).contains(key.kind()));
        return keys.isEmpty() ? DocumentKey.prose(book.outline().scenes().get(0).id()) : keys.get(random.nextInt(keys.size()));
    }

    private String words(int count) {
        return random.ints(count, 0, 26).mapToObj(letter -> "wo" + (char) ('a' + letter)).collect(Collectors.joining(" "));
    }
}
