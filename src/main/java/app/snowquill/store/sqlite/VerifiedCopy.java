package app.snowquill.store.sqlite;

import app.snowquill.store.CopyReport;
import app.snowquill.store.FileCheck;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a copy of an open book that is known to be good before it bears its name: written aside, forced to the disk, opened
 * again, every page, row and text looked at, then moved. On the store's thread, for only its connection may read the file.
 */
final class VerifiedCopy {
    private final Connecting connecting;

    VerifiedCopy(Connecting connecting) {
        this.connecting = connecting;
    }

    /**
     * @param original the book's own file, for what failures say
     * @param target must not be there; its folder must
     * @throws app.snowquill.store.StoreException where the copy can't be made, or the book itself is not whole; nothing is
     * left at {@code target} then
     */
    CopyReport make(Connection connection, Path original, Path target) throws SQLException {
        StoreFailures failures = new StoreFailures(original);
        try {
            if (Files.exists(target)) {
                throw failures.exists();
            }
            Path aside = PrivateFile.makeIn(target.getParent());
            try {
                vacuum(connection, aside);
                force(aside);
                int texts = verify(connection, aside, failures);
                NewName.give(aside, target);
                PrivateFile.settle(target.getParent());
                return new CopyReport(target, texts, Files.size(target));
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw failures.from(e);
        }
    }

    private static void vacuum(Connection connection, Path aside) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, Connecting.address(aside));
            statement.execute();
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private int verify(Connection original, Path copy, StoreFailures failures) throws SQLException {
        try (Connection copied = connecting.forReading(copy)) {
            FileCheck check = WholeCheck.of(copied);
            ContentHash.require(check.changed(), check.texts());
            if (!check.whole() || !rows(original).equals(rows(copied))) {
                throw failures.damaged(null);
            }
            return check.texts();
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
