package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void theIndexListsEveryMigrationThereIs() throws Exception {
        Path resources = Path.of(Migrations.class.getResource("/app/snowquill/store/migration/index.txt").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(resources)) {
            assertThat(Migrations.included().all()).hasSize((int) files.filter(each -> each.toString().endsWith(".sql"))
                    .count());
        }
    }

    @Test
    void anOlderBookIsCopiedBesideAndThenUpdated() throws IOException {
        Path file = olderBook();
        String copy = "book (before update from version " + Migrations.included().all().size() + ").snowquill";
        try (ProjectStore store = newer("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; INSERT INTO extra "
                + "VALUES (1);").open(file)) {
            assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("text");
        }
        assertThat(names()).containsExactly(copy, "book.snowquill");
        assertThatThrownBy(() -> Shelf.files().open(file)).hasMessageContaining("newer Snowquill");
        try (ProjectStore store = Shelf.files().open(folder.resolve(copy))) {
            assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("text");
        }
    }

    @Test
    void anUpdateThatFailsHalfWayChangesNothing() throws IOException {
        Path file = olderBook();
        SqliteProjectFiles broken = newer("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere "
                + "VALUES (1);");
        assertThatThrownBy(() -> broken.open(file)).isInstanceOf(StoreException.class);
        try (ProjectStore store = newer("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;").open(file)) {
            assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("text");
        }
        assertThat(names()).hasSize(3);
    }

    private Path olderBook() {
        try (ProjectStore store = Shelf.create(folder)) {
            Shelf.byHand(store, Shelf.STEP, "text");
            return store.file();
        }
    }

    private static SqliteProjectFiles newer(String sql) {
        List<Migration> all = new ArrayList<>(Migrations.included().all());
        all.add(new Migration(all.size() + 1, sql));
        return new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new, new Connecting(List.of()),
                new Migrations(all));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
