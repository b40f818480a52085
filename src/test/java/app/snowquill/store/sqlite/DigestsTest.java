package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.store.Author;
import app.snowquill.store.Digest;
import app.snowquill.store.Digest.Subject;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void anAgentsSummaryStandsBesideTheAuthorsAndNeverInItsPlace() {
        try (ProjectStore store = Shelf.create(folder)) {
            store.digests().put(summary("c1", "1".repeat(64), "By hand.", Author.HAND));
            store.digests().put(summary("c1", "2".repeat(64), "By an agent.", Author.AGENT));
            store.digests().put(summary("c1", "3".repeat(64), "By an agent, later.", Author.AGENT));
            assertThat(store.digests().summaries()).extracting(Digest::text).containsExactly("By an agent, later.", "By hand.");
            store.digests().drop(Subject.CHAPTER, "c1", Author.HAND);
            assertThat(store.digests().summaries()).extracting(Digest::text).containsExactly("By an agent, later.");
            assertThat(store.canUndo()).as("a view is nothing to undo").isFalse();
        }
    }

    @Test
    void aSummaryComesBackWithAllItWasMergedFrom() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("s 02", "a".repeat(64));
        parts.put("s01", "b".repeat(64));
        Digest kept = new Digest(Subject.BOOK, Digest.WHOLE, "", "c".repeat(64), parts, "夜 🌊\r\nShe left.", Author.AGENT, "Archivist", 7, AT);
        try (ProjectStore store = Shelf.create(folder)) {
            store.digests().put(kept);
        }
        try (ProjectStore store = Shelf.files().open(folder.resolve("book.snowquill"))) {
            assertThat(store.digests().summaries()).containsExactly(kept);
            assertThat(store.digests().summaries().get(0).parts().keySet()).containsExactly("s 02", "s01");
        }
    }

    @Test
    void aShortFormIsFoundByItsSourceOnlyAndTheOldestGo() {
        try (ProjectStore store = Shelf.create(folder)) {
            for (int i = 0; i <= SqliteDigests.MOST_ELEMENTS; i++) {
                store.digests().put(new Digest(Subject.ELEMENT, "prose/s01", "prose 128 m", String.format("%064d", i), Map.of(), "Short.",
                        Author.AGENT, "m", 2, AT));
            }
            assertThat(store.digests().element("prose/s01", "prose 128 m", String.format("%064d", 0))).isEmpty();
            assertThat(store.digests().element("prose/s01", "prose 128 m", String.format("%064d", 1))).isPresent();
            assertThat(store.digests().element("prose/s01", "prose 64 m", String.format("%064d", 1))).isEmpty();
            assertThat(store.digests().summaries()).isEmpty();
        }
    }

    @Test
    void aSummaryThatSomethingElseChangedIsDamageAndIsFound() throws Exception {
        Path file;
        try (ProjectStore store = Shelf.create(folder)) {
            file = store.file();
            store.digests().put(summary("c1", "1".repeat(64), "By hand.", Author.HAND));
            assertThat(store.check().whole()).isTrue();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            statement.execute("UPDATE digest SET content = 'By hamd.'");
        }
        try (ProjectStore store = Shelf.files().open(file)) {
            assertThat(store.check().documents()).containsExactly("chapter/c1");
            assertThatThrownBy(() -> store.digests().summaries()).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void whatAnAgentMadeAndSomethingElseChangedIsPassedOverAndMadeAgain() throws Exception {
        Digest element = new Digest(Subject.ELEMENT, "prose/s01", "prose 128 m", "4".repeat(64), Map.of(), "Short.", Author.AGENT, "m", 2, AT);
        Path file;
        try (ProjectStore store = Shelf.create(folder)) {
            file = store.file();
            store.digests().put(summary("c1", "1".repeat(64), "By hand.", Author.HAND));
            store.digests().put(summary("c1", "2".repeat(64), "By an agent.", Author.AGENT));
            store.digests().put(element);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            statement.execute("UPDATE digest SET content = 'Shart.' WHERE author = 'AGENT'");
        }
        try (ProjectStore store = Shelf.files().open(file)) {
            assertThat(store.digests().summaries()).extracting(Digest::text).containsExactly("By hand.");
            assertThat(store.digests().element("prose/s01", "prose 128 m", "4".repeat(64))).isEmpty();
            store.digests().put(summary("c1", "2".repeat(64), "By an agent.", Author.AGENT));
            store.digests().put(element);
            assertThat(store.digests().summaries()).extracting(Digest::text).containsExactly("By an agent.", "By hand.");
            assertThat(store.digests().element("prose/s01", "prose 128 m", "4".repeat(64))).contains(element);
            assertThat(store.check().whole()).isTrue();
        }
    }

    private static Digest summary(String chapter, String source, String text, Author author) {
        return new Digest(Subject.CHAPTER, chapter, "", source, Map.of(), text, author, author == Author.HAND ? "" : "Archivist", 0, AT);
    }
}
