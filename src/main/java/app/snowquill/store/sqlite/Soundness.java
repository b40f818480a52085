package app.snowquill.store.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite's own look at a whole file: finds lost and torn pages and indexes that tell another story, though not changed letters. */
final class Soundness {
    private Soundness() {
    }

    /** @throws app.snowquill.store.StoreException DAMAGED where pages are lost or torn */
    static void require(Connection connection, StoreFailures failures) throws SQLException {
        if (!"ok".equals(firstProblem(connection))) {
            throw failures.damaged(null);
        }
    }

    /** "ok", or what is wrong; rows that lead nowhere count. */
    static String firstProblem(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String problem = row.getString(1);
            if (!"ok".equals(problem)) {
                return problem;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
            return row.next() ? "a row of " + row.getString(1) + " leads nowhere" : "ok";
        }
    }
}
