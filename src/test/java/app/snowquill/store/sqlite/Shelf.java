package app.snowquill.store.sqlite;

import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

/** What the tests of the project file share. */
final class Shelf {
    static final Project PROJECT = new Project("The Lighthouse", "A. Author", "en", "", 60_000,
            "A keeper finds a letter.");
    static final DocumentKey STEP = DocumentKey.step(1);

    private Shelf() {
    }

    static SqliteProjectFiles files() {
        return new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new);
    }

    static SqliteProjectFiles filesOfAtMost(int pages) {
        return new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new,
                new Connecting(List.of("max_page_count = " + pages)), Migrations.included());
    }

    static ProjectStore create(Path folder) {
        return files().create(folder.resolve("book.snowquill"), PROJECT);
    }

    static Revision byHand(ProjectStore store, DocumentKey key, String text) {
        return store.commit(CommitRequest.byHand("Edit " + text, List.of(Edit.of(key, text, "made of " + text, 0))))
                .orElseThrow().revisions().get(0);
    }

    static String text(ProjectStore store, DocumentKey key) {
        return store.documents().containsKey(key) ? store.documents().get(key).current().content() : null;
    }

    /** Runs SQL on a closed file, without Snowquill. */
    static void raw(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + Connecting.address(file));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
