package app.snowquill.store.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite's own look at a whole file: finds lost and torn pages, though not changed letters. */
final class Soundness {
    private Soundness() {
    }

    /** @throws app.snowquill.store.StoreException DAMAGED where pages are lost or torn */
    static void require(Connection connection, StoreFailures failures) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!"ok".equals(row.getString(1))) {
                throw failures.damaged(null);
            }
        }
    }
}
