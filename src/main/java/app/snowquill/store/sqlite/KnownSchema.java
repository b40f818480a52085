package app.snowquill.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The allow-list: what the schema of a book of each version says, word for word. Whatever else a file has, such as a trigger or a view, could
 * make SQLite do what its sender wants, so a file with anything else is not used. Safe from any thread; each version's is laid out once, in
 * memory.
 */
final class KnownSchema {
    private final Migrations migrations;
    private final Map<Integer, Set<String>> known = new ConcurrentHashMap<>();

    KnownSchema(Migrations migrations) {
        this.migrations = migrations;
    }

    /**
     * Reads the schema, and nothing else.
     *
     * @throws app.snowquill.store.StoreException NOT_A_PROJECT where a newer program made it, DAMAGED where it
     * is not one of those that Snowquill makes
     */
    void require(Connection connection, Path file) throws SQLException {
        StoreFailures failures = new StoreFailures(file);
        int version = Migrations.version(connection);
        if (version > migrations.all().size()) {
            throw failures.tooNew();
        }
        if (version < 1) {
            throw failures.notAProject(null);
        }
        if (application(connection) != FileHeader.APPLICATION_ID || !read(connection).equals(of(version))) {
            throw failures.foreign();
        }
    }

    private Set<String> of(int version) throws SQLException {
        Set<String> entries = known.get(version);
        if (entries == null) {
            try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
                migrations.layOut(memory, version);
                entries = read(memory);
            }
            known.put(version, entries);
        }
        return entries;
    }

    /** The header's, as the log leaves it. */
    private static int application(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("PRAGMA application_id")) {
            return rows.getInt(1);
        }
    }

    private static Set<String> read(Connection connection) throws SQLException {
        Set<String> entries = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT type, name, tbl_name, sql FROM sqlite_schema")) {
            while (rows.next()) {
                entries.add(rows.getString(1) + "\n" + rows.getString(2) + "\n" + rows.getString(3) + "\n"
                        + Optional.ofNullable(rows.getString(4)).map(sql -> sql.replaceAll("\\s+", " ")).orElse(""));
            }
        }
        return entries;
    }
}
