package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.Author;
import app.snowquill.store.Digest;
import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import app.snowquill.store.KeptRemark;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A book of each version of the schema there ever was is opened by this program, and says what it said. */
class SchemaFixturesTest {
    private static final int NEWEST = Migrations.included().all().size();

    @TempDir
    Path folder;

    static IntStream versions() {
        return IntStream.rangeClosed(1, NEWEST);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aBookOfEachVersionIsUpdatedWithEveryTextAsItWas(int version) throws Exception {
        Path file = book(version);
        Map<Long, String> before = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(Migrations.version(connection)).isEqualTo(version);
            texts(connection, before);
        }
        assertThat(before).hasSizeGreaterThan(5);
        try (ProjectStore store = Shelf.files().open(file)) {
            Map<Long, String> after = new TreeMap<>();
            before.keySet().forEach(id -> after.put(id, line(store.revision(id).orElseThrow())));
            assertThat(after).isEqualTo(before);
            assertThat(store.check().whole()).isTrue();
            assertThat(Shelf.text(store, DocumentKey.prose("s02"))).startsWith("夜の海 🌊\r\nShe said");
            assertThat(store.documents()).doesNotContainKey(DocumentKey.prose("s03"));
            assertThat(store.documents().get(DocumentKey.step(1)).locked()).isTrue();
            assertThat(store.proposals()).hasSize(1);
            assertThat(store.partials()).hasSize(1);
            assertThat(store.failures()).hasSize(1);
            assertThat(store.calls(9)).hasSize(1);
            assertThat(store.past().snapshots()).hasSize(version < 3 ? 0 : 1);
            assertThat(store.queue().open()).extracting(JobRow::state).isEqualTo(version < 5 ? List.of() : List.of(JobState.PAUSED));
            assertThat(store.queue().events(0, 9)).hasSize(version < 5 ? 0 : 1);
            assertThat(store.digests().summaries()).extracting(Digest::author)
                    .isEqualTo(version < 6 ? List.of() : List.of(Author.AGENT, Author.HAND));
            assertThat(store.remarks().all()).extracting(KeptRemark::state)
                    .isEqualTo(version < 7 ? List.of() : List.of(KeptRemark.State.OPEN, KeptRemark.State.INTENDED));
            assertThat(store.undo()).isPresent();
        }
        copiesAreWhole(version, before);
    }

    /** An older book is copied before it is updated, and the copy is the book as it was. */
    private void copiesAreWhole(int version, Map<Long, String> before) throws Exception {
        List<Path> copies;
        try (Stream<Path> files = Files.list(folder)) {
            copies = files.filter(each -> each.getFileName().toString().contains("before update from version " + version)).toList();
        }
        assertThat(copies).hasSize(version < NEWEST ? 1 : 0);
        for (Path copy : copies) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
                assertThat(Migrations.version(connection)).isEqualTo(version);
                Map<Long, String> copied = new TreeMap<>();
                texts(connection, copied);
                assertThat(copied).isEqualTo(before);
                assertThat(WholeCheck.of(connection).whole()).isTrue();
            }
        }
    }

    @Test
    void everyMigrationHasABookOfItsVersion() {
        assertThat(versions().filter(version -> SchemaFixturesTest.class.getResource(name(version)) == null))
                .as("versions without a book in src/test/resources/books; CONTRIBUTING says how to add one").isEmpty();
    }

    private Path book(int version) throws IOException {
        Path file = folder.resolve("book.snowquill");
        try (InputStream in = SchemaFixturesTest.class.getResourceAsStream(name(version))) {
            Files.copy(in, file);
        }
        return file;
    }

    private static String name(int version) {
        return String.format("/books/v%03d.snowquill", version);
    }

    private static void texts(Connection connection, Map<Long, String> texts) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, kind, document_id, content, consumed, at FROM revision")) {
            while (rows.next()) {
                texts.put(rows.getLong(1), String.join("\n", new DocumentKey(DocumentKind.valueOf(rows.getString(2)),
                        rows.getString(3)).toString(), rows.getString(4), rows.getString(5), rows.getString(6)));
            }
        }
    }

    private static String line(Revision revision) {
        return String.join("\n", revision.key().toString(), revision.content(), revision.consumed(), revision.at().toString());
    }
}
