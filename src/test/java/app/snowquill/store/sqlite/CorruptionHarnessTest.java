package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.snowquill.json.StoryJson;
import app.snowquill.store.Author;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.Mark;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Snapshot;
import app.snowquill.store.StoreException;
import app.snowquill.store.salvage.BookRescue;
import app.snowquill.store.salvage.RowPlaces;
import app.snowquill.store.salvage.SalvageReport;
import app.snowquill.story.DocumentKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hurts a book in every way a disk can, ten times for each of {@code snowquill.rounds}, at most a thousand: nothing may crash or hang, no
 * changed text may pass for the author's, every version none of whose bytes were touched must be brought back, and with a backup everything.
 */
class CorruptionHarnessTest {
    private static final int INJURIES = Math.min(1_000, 10 * Integer.getInteger("snowquill.rounds", 3));
    private static final int SCENES = 12;
    private static final Duration HANGS = Duration.ofMinutes(2);

    @TempDir
    static Path shelf;

    private static Injury.Bytes closed;
    private static Injury.Bytes withLog;
    private static RowPlaces inClosed;
    private static RowPlaces inLogged;
    private static Path backup;
    private static final Map<Long, Text> WRITTEN = new TreeMap<>();
    private static final Map<DocumentKey, String> STANDING = new HashMap<>();

    private static final Map<Injury, Tally> TALLIES = new EnumMap<>(Injury.class);

    private record Text(DocumentKey key, String content) {
    }

    /** What came of the injuries of one kind. */
    private static final class Tally {
        private int injuries;
        private int untouched;
        private int salvaged;
        private int passed;

        private void add(int mustBeKept, int kept, boolean whole) {
            injuries++;
            untouched += mustBeKept;
            salvaged += kept;
            passed += whole ? 1 : 0;
        }
    }

    @TempDir
    Path folder;

    private final BookRescue rescue = new SqliteBookRescue(new StoryJson(), Clock.systemUTC(), shelf.resolve("reading"));

    @BeforeAll
    static void aBookWithLongTextsAndHistory() throws Exception {
        Random random = new Random(7);
        Path file = shelf.resolve("book.snowquill");
        backup = shelf.resolve("backup.snowquill");
        try (ProjectStore store = Shelf.create(shelf)) {
            for (int scene = 0; scene < SCENES; scene++) {
                write(store, scene, random, 1);
            }
        }
        try (ProjectStore store = Shelf.files().open(file)) {
            for (int i = 0; i < 24; i++) {
                write(store, random.nextInt(SCENES), random, 2 + i);
            }
            store.commit(CommitRequest.byHand("Take out", List.of(Edit.removal(DocumentKey.prose("scene-7")))));
            store.undo();
            store.past().nameRevision(store.documents().get(DocumentKey.prose("scene-3")).current().id(), "As sent");
            store.mark("Locked", List.of(new Mark.Locked(DocumentKey.prose("scene-3"), true)));
            store.documents().forEach((key, document) -> {
                STANDING.put(key, document.current().content());
                store.history(key).forEach(revision -> WRITTEN.put(revision.id(), new Text(key, revision.content())));
            });
            withLog = new Injury.Bytes(Files.readAllBytes(file), Files.readAllBytes(ProjectPath.beside(file, "-wal")));
            store.copyTo(backup);
        }
        closed = new Injury.Bytes(Files.readAllBytes(file), new byte[0]);
        assertThat(withLog.log().length).isGreaterThan(60_000);
        inClosed = new RowPlaces(closed.file(), closed.log());
        inLogged = new RowPlaces(withLog.file(), withLog.log());
        assertThat(inClosed.untouched(closed.file(), closed.log())).isEqualTo(WRITTEN.keySet());
    }

    private static void write(ProjectStore store, int scene, Random random, int version) {
        int length = random.nextInt(4) == 0 ? 5_000 + random.nextInt(9_000) : 100 + random.nextInt(2_000);
        StringBuilder text = new StringBuilder("Scene " + scene + ", version " + version + ". ");
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(6) == 0 ? " " : "").append(random.nextInt(40) == 0 ? "é " : "");
        }
        DocumentKey key = random.nextInt(5) == 0 ? DocumentKey.card("scene-" + scene) : DocumentKey.prose("scene-" + scene);
        store.commit(new CommitRequest(version % 3 == 0 ? Author.AGENT : Author.HAND, version % 3 == 0 ? "writer" : "",
                "Version " + version, List.of(Edit.of(key, text.toString(), "{}", scene))));
    }

    @AfterAll
    static void tell() {
        TALLIES.forEach((injury, tally) -> System.out.printf("%s: %d injuries outlived, %d noticed, %d touched nothing that is read; "
                + "%d versions without a touched byte, %d salvaged%n", injury, tally.injuries, tally.injuries - tally.passed, tally.passed,
                tally.untouched, tally.salvaged));
    }

    @TestFactory
    Stream<DynamicTest> whateverHappensToTheFileNoTextIsTakenForAnotherAndNoneIsGivenUp() {
        return IntStream.range(0, INJURIES).mapToObj(number -> {
            Injury injury = Injury.values()[number % Injury.values().length];
            return DynamicTest.dynamicTest(injury + " " + number, () -> assertTimeoutPreemptively(HANGS, () -> outlive(injury, number)));
        });
    }

    private void outlive(Injury injury, int number) throws Exception {
        Injury.Bytes whole = injury.isInLog() || number % 4 == 0 ? withLog : closed;
        Injury.Bytes hurt = injury.hurt(whole.copy(), new Random(number));
        Path place = Files.createDirectories(folder.resolve("round " + number));
        Path bad = lay(hurt, place.resolve("bad.snowquill"));
        Set<Long> mustBeKept = (whole == withLog ? inLogged : inClosed).untouched(hurt.file(), hurt.log());
        byte[] before = Files.readAllBytes(bad);

        Map<Long, Text> salvaged = salvage(bad, place.resolve("salvaged.snowquill"), List.of(), mustBeKept.isEmpty());
        assertThat(salvaged.keySet()).as("every undamaged version").containsAll(mustBeKept);
        salvaged.forEach((id, revision) -> {
            if (mustBeKept.contains(id)) {
                assertThat(revision).isEqualTo(WRITTEN.get(id));
            }
        });
        Map<Long, Text> all = salvage(bad, place.resolve("all.snowquill"), List.of(backup), false);
        WRITTEN.forEach((id, text) -> assertThat(all.get(id)).as("version " + id).isEqualTo(text));
        assertThat(Files.readAllBytes(bad)).as("the damaged file").isEqualTo(before);

        boolean passed = passesForWholeOnlyWhereItIs(bad, injury.isInLog() || whole == withLog);
        TALLIES.computeIfAbsent(injury, kind -> new Tally()).add(mustBeKept.size(), salvaged.size(), passed);
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left.map(each -> each.getFileName().toString())).noneMatch(name -> name.startsWith(".snowquill"));
        }
        for (Path each : List.of("bad.snowquill", "salvaged.snowquill", "all.snowquill").stream().map(place::resolve).toList()) {
            Files.deleteIfExists(each);
            Files.deleteIfExists(ProjectPath.beside(each, "-wal"));
        }
    }

    private Map<Long, Text> salvage(Path bad, Path target, List<Path> backups, boolean mayBeNothing) throws SQLException {
        try {
            SalvageReport report = rescue.salvage(bad, target, backups);
            assertThat(report.kept() + report.fromBackups()).isPositive();
        } catch (StoreException e) {
            assertThat(mayBeNothing).as(e.getMessage()).isTrue();
            assertThat(e).message().isNotBlank();
            return Map.of();
        }
        try (ProjectStore store = Shelf.files().open(target)) {
            Map<DocumentKey, Document> documents = store.documents();
            if (!backups.isEmpty()) {
                assertThat(store.past().snapshots()).extracting(Snapshot::name).containsExactly("As sent");
                STANDING.forEach((key, text) -> assertThat(documents.get(key).current().content()).as(key.toString()).isEqualTo(text));
            }
        }
        return versions(target);
    }

    /** Every version in a closed file, whatever points to it. */
    private static Map<Long, Text> versions(Path file) throws SQLException {
        Map<Long, Text> found = new TreeMap<>();
        try (Connection connection = Connecting.forLooking(file); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, kind, document_id, content FROM revision")) {
            while (rows.next()) {
                found.put(rows.getLong(1), new Text(StoredValues.key(rows.getString(2), rows.getString(3)), rows.getString(4)));
            }
        }
        return found;
    }

    /** @param mayGoBack a log cut short ends where an earlier transaction ended: each text is then as it once was */
    private static boolean passesForWholeOnlyWhereItIs(Path bad, boolean mayGoBack) throws SQLException {
        boolean whole = false;
        try (ProjectStore store = Shelf.files().open(bad)) {
            Map<DocumentKey, Document> documents = store.documents();
            if (mayGoBack) {
                documents.forEach((key, document) -> assertThat(document.current().content())
                        .isEqualTo(WRITTEN.get(document.current().id()).content()));
            } else {
                assertThat(documents.keySet()).isEqualTo(STANDING.keySet());
                documents.forEach((key, document) -> assertThat(document.current().content()).isEqualTo(STANDING.get(key)));
            }
            whole = store.check().whole();
        } catch (StoreException e) {
            assertThat(e).message().isNotBlank();
        }
        if (whole) {
            versions(bad).forEach((id, text) -> assertThat(text).isEqualTo(WRITTEN.get(id)));
        }
        return whole;
    }

    private static Path lay(Injury.Bytes bytes, Path file) throws Exception {
        Files.write(file, bytes.file());
        if (bytes.log().length > 0) {
            Files.write(ProjectPath.beside(file, "-wal"), bytes.log());
        }
        return file;
    }
}
