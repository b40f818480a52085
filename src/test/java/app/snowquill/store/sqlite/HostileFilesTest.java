package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.snowquill.json.StoryJson;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import app.snowquill.story.DocumentKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody made to look like books, or that something made of books: each is refused in words, and is as it was afterwards. */
class HostileFilesTest {
    /** Each alone would have SQLite do or believe what its sender wants. */
    private static final List<String> SCHEMA = List.of(
            "CREATE TRIGGER t AFTER INSERT ON revision BEGIN DELETE FROM document; END",
            "CREATE TRIGGER t AFTER UPDATE ON document BEGIN UPDATE revision SET content = ''; END",
            "CREATE TRIGGER t BEFORE DELETE ON proposal BEGIN SELECT load_extension('x'); END",
            "CREATE VIEW v AS SELECT content FROM revision",
            "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
            "DROP TABLE failure; CREATE VIEW failure AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'STEP' kind, i id, "
                    + "'' message, '' raw, '' at FROM n",
            "CREATE VIRTUAL TABLE f USING fts5(text)", "CREATE VIRTUAL TABLE f USING rtree(id, low, high)",
            "CREATE INDEX i ON revision (length(content))", "CREATE INDEX i ON revision (upper(agent))",
            "CREATE INDEX i ON revision (content) WHERE removed = 1", "CREATE UNIQUE INDEX i ON setting (value)",
            "ALTER TABLE setting ADD COLUMN g TEXT GENERATED ALWAYS AS (upper(value)) VIRTUAL",
            "ALTER TABLE revision ADD COLUMN more TEXT", "ALTER TABLE revision RENAME COLUMN agent TO who",
            "ALTER TABLE setting ADD COLUMN c TEXT DEFAULT 'x' CHECK (length(c) < 9)",
            "DROP INDEX revision_by_document", "DROP TABLE call_metric", "DROP TABLE setting; CREATE TABLE setting (key, value)",
            "CREATE TABLE extra (id INTEGER PRIMARY KEY)", "CREATE TABLE \"revision \" (id INTEGER)", "ANALYZE",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'IN (0, 1)', 'IN (0, 7)')",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '')",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE setting (key, value)' WHERE name = 'setting'",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'setting'",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 9999 WHERE name = 'revision'",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'nonsense' WHERE name = 'document'",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET name = 'revisions' WHERE name = 'revision'",
            "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = NULL",
            "PRAGMA user_version = 0", "PRAGMA user_version = -1", "PRAGMA user_version = 2147483647", "PRAGMA user_version = -2147483648",
            "PRAGMA user_version = 1", "PRAGMA user_version = 2", "PRAGMA application_id = 0", "PRAGMA application_id = 252006675");

    @TempDir
    static Path shelf;
    private static byte[] whole;
    private static byte[] logged;
    private static byte[] log;

    @TempDir
    Path folder;

    @BeforeAll
    static void aBook() throws IOException {
        try (ProjectStore store = Shelf.create(shelf)) {
            for (int i = 0; i < 12; i++) {
                Shelf.byHand(store, DocumentKey.prose("s" + i), ("The keeper, " + i + ". ").repeat(120 + i));
            }
        }
        Path file = shelf.resolve("book.snowquill");
        whole = Files.readAllBytes(file);
        try (ProjectStore store = Shelf.files().open(file)) {
            Shelf.byHand(store, Shelf.STEP, "Only in the log.");
            logged = Files.readAllBytes(file);
            log = Files.readAllBytes(ProjectPath.beside(file, "-wal"));
        }
    }

    @TestFactory
    Stream<DynamicTest> whatNoBookHoldsIsNeverRun() {
        return SCHEMA.stream().flatMap(sql -> Stream.of(
                DynamicTest.dynamicTest(sql, () -> assertRefused(changed(sql))),
                DynamicTest.dynamicTest(sql + " (in its log)", () -> assertRefused(changedInLog(sql)))));
    }

    @TestFactory
    Stream<DynamicTest> norWhereABookIsOnlyRead() {
        return SCHEMA.stream().limit(8).map(sql -> DynamicTest.dynamicTest(sql, () -> {
            Path file = changed(sql);
            byte[] before = Files.readAllBytes(file);
            assertThat(refusal(() -> Shelf.files().openToRead(file).close())).hasMessageContaining("They were not run");
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aDamagedFirstPageIsNoticed() {
        return IntStream.range(0, 30).mapToObj(number -> DynamicTest.dynamicTest("noise " + number, () -> {
            Random random = new Random(number);
            byte[] bytes = whole.clone();
            byte[] noise = new byte[40 + random.nextInt(4000)];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, bytes, random.nextInt(60), noise.length);
            StoreException refusal = assertRefused(put("book.snowquill", bytes));
            assertThat(refusal).hasMessageContaining("Salvage makes a new book");
            assertThat(refusal.kind()).isEqualTo(Kind.DAMAGED);
        }));
    }

    @TestFactory
    Stream<DynamicTest> otherFilesAreNoBooks() {
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, byte[]> others = new TreeMap<>();
        others.put("nothing", new byte[0]);
        others.put("one byte", new byte[1]);
        others.put("zeros", new byte[20_000]);
        others.put("a zip", zip());
        others.put("a header alone", Arrays.copyOf(whole, 100));
        others.put("most of a header", Arrays.copyOf(whole, 99));
        others.put("a page of another size", ByteBuffer.wrap(whole.clone()).putShort(16, (short) 512).array());
        others.put("a page of no size", ByteBuffer.wrap(whole.clone()).putShort(16, (short) 3).array());
        others.put("another format", ByteBuffer.wrap(whole.clone()).putShort(18, (short) 0x0909).array());
        others.forEach((name, bytes) -> tests.add(DynamicTest.dynamicTest(name, () -> assertRefused(put("book.snowquill", bytes)))));
        tests.add(DynamicTest.dynamicTest("another program's database", () -> {
            Path file = fresh().resolve("book.snowquill");
            Shelf.raw(file, "CREATE TABLE recipe (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO recipe VALUES (1, 'Soup')");
            assertThat(assertRefused(file).kind()).isEqualTo(Kind.NOT_A_PROJECT);
        }));
        tests.add(DynamicTest.dynamicTest("a folder", () -> {
            Path place = Files.createDirectory(fresh().resolve("book.snowquill"));
            assertThatThrownBy(() -> Shelf.files().open(place)).isInstanceOf(StoreException.class);
        }));
        tests.add(DynamicTest.dynamicTest("links in a circle", () -> {
            Path place = fresh();
            Path one = place.resolve("one.snowquill");
            assumeTrue(canLink(one, place.resolve("two.snowquill")));
            Files.createSymbolicLink(place.resolve("two.snowquill"), one);
            assertThatThrownBy(() -> Shelf.files().open(one)).isInstanceOf(StoreException.class).message().doesNotContain("Exception");
        }));
        return tests.stream();
    }

    @Test
    void aDamagedFirstPageIsSalvaged() throws IOException {
        byte[] bytes = whole.clone();
        Arrays.fill(bytes, 0, 4096, (byte) 0);
        Path file = put("book.snowquill", bytes);
        Path target = file.resolveSibling("new.snowquill");
        new SqliteBookRescue(new StoryJson(), Clock.systemUTC(), shelf.resolve("reading")).salvage(file, target, List.of());
        try (ProjectStore store = Shelf.files().open(target)) {
            assertThat(Shelf.text(store, DocumentKey.prose("s3"))).startsWith("The keeper, 3. ");
            assertThat(store.documents()).hasSize(13);
        }
    }

    @Test
    void aTextInTheLogAloneIsThereAfterOpening() throws IOException {
        Path file = put("book.snowquill", logged);
        Files.write(ProjectPath.beside(file, "-wal"), log);
        try (ProjectStore store = Shelf.files().open(file)) {
            assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("Only in the log.");
        }
    }

    @Test
    void aTextThatStandsUnderAnothersNameIsNoticed() throws Exception {
        Path file = put("book.snowquill", whole);
        Shelf.raw(file, "UPDATE document SET current = (SELECT current FROM document WHERE id = 's1') WHERE id = 's2'");
        assertDamaged(file);
    }

    @Test
    void aKindThatNoSnowquillKnowsIsDamage() throws Exception {
        Path file = put("book.snowquill", whole);
        Shelf.raw(file, "UPDATE document SET kind = 'PR0SE' WHERE id = 's2'; UPDATE revision SET kind = 'PR0SE' WHERE document_id = 's2'");
        assertDamaged(file);
        Path other = put("other.snowquill", whole);
        Shelf.raw(other, "UPDATE revision SET at = 'yesterday' WHERE document_id = 's2'");
        assertDamaged(other);
    }

    private static void assertDamaged(Path file) {
        try (ProjectStore store = Shelf.files().open(file)) {
            assertThatThrownBy(store::documents).isInstanceOfSatisfying(StoreException.class,
                    e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED));
        }
    }

    /** Opening and checking say why in words, and leave every byte as it was and nothing beside it. */
    private StoreException assertRefused(Path file) throws IOException {
        Map<String, byte[]> before = files(file.getParent());
        StoreException opening = refusal(() -> Shelf.files().open(file).close());
        assertThat(opening).message().matches("(?s).*“book\\.snowquill”.*\\. .*\\.").doesNotContain("Exception", "SQL", "The keeper");
        try {
            assertThat(new SqliteBookRescue(new StoryJson(), Clock.systemUTC(), shelf.resolve("reading")).check(file).whole()).isFalse();
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("“book.snowquill”");
        }
        Map<String, byte[]> after = files(file.getParent());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
        return opening;
    }

    private static StoreException refusal(Runnable use) {
        try {
            use.run();
        } catch (StoreException e) {
            return e;
        }
        throw new AssertionError("It was not refused.");
    }

    private Path changed(String sql) throws Exception {
        Path file = put("book.snowquill", whole);
        Shelf.raw(file, "PRAGMA journal_mode = DELETE; " + sql + "; PRAGMA writable_schema = OFF; PRAGMA journal_mode = WAL");
        return file;
    }

    /** The change stands in a log beside the file, as after a bad end. */
    private Path changedInLog(String sql) throws Exception {
        Path file = put("made.snowquill", whole);
        Path place = fresh();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + Connecting.address(file));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            Files.copy(file, place.resolve("book.snowquill"));
            Files.copy(ProjectPath.beside(file, "-wal"), place.resolve("book.snowquill-wal"));
        }
        return place.resolve("book.snowquill");
    }

    private Path put(String name, byte[] bytes) throws IOException {
        return Files.write(fresh().resolve(name), bytes);
    }

    private Path fresh() throws IOException {
        return Files.createTempDirectory(folder, "place");
    }

    private static Map<String, byte[]> files(Path place) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(place)) {
            for (Path each : all.toList()) {
                found.put(each.getFileName().toString(), Files.readAllBytes(each));
            }
        }
        return found;
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("book.snowquill"));
            zip.write(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean canLink(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
