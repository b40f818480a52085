package app.snowquill.store.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a verified copy of a project beside it before its schema changes. On the store's thread. */
final class SafetyCopy {
    private final Connecting connecting;

    SafetyCopy(Connecting connecting) {
        this.connecting = connecting;
    }

    /** The copy is named for the version it has; a name that is taken is not overwritten. */
    Path make(Connection connection, Path file, int version) throws SQLException {
        StoreFailures failures = new StoreFailures(file);
        try {
            Path copy = reserve(file, version);
            try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, Connecting.address(copy));
                statement.execute();
                verify(connection, copy, failures);
                return copy;
            } catch (SQLException | RuntimeException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        } catch (IOException e) {
            throw failures.from(e);
        }
    }

    private static Path reserve(Path file, int version) throws IOException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int number = 1;; number++) {
            String mark = number == 1 ? "" : " " + number;
            Path copy = file.resolveSibling(stem + " (before update from version " + version + mark + ")" + ending);
            try {
                PrivateFile.make(copy);
                return copy;
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    private void verify(Connection original, Path copy, StoreFailures failures) throws SQLException {
        try (Connection copied = connecting.forReading(copy)) {
            if (!"ok".equals(one(copied, "PRAGMA integrity_check")) || !rows(original).equals(rows(copied))) {
                throw failures.damaged(null);
            }
        }
    }

    private static Map<String, String> rows(Connection connection) throws SQLException {
        Map<String, String> counts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER "
                        + "BY name")) {
            while (tables.next()) {
                counts.put(tables.getString(1), "");
            }
        }
        for (String table : counts.keySet()) {
            counts.put(table, one(connection, "SELECT count(*) FROM \"" + table.replace("\"", "\"\"") + "\""));
        }
        counts.put("user_version", one(connection, "PRAGMA user_version"));
        return counts;
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.getString(1);
        }
    }
}
