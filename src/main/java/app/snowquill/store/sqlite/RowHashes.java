package app.snowquill.store.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Compares every text of a file with the hash that stands beside it. On the thread of the connection. */
final class RowHashes {
    private static final List<String> TEXTS = List.of(
            "SELECT kind || '/' || document_id, content, sha256 FROM revision",
            "SELECT kind || '/' || id, content, sha256 FROM proposal");

    private RowHashes() {
    }

    /**
     * @param all texts that were compared
     * @param changed the documents of those that don't match, each as "prose/scene-1"
     */
    record Found(int all, List<String> changed) {
    }

    static Found look(Connection connection) throws SQLException {
        int all = 0;
        List<String> changed = new ArrayList<>();
        for (String texts : TEXTS) {
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(texts)) {
                while (rows.next()) {
                    all++;
                    if (!ContentHash.of(String.valueOf(rows.getString(2))).equals(rows.getString(3))) {
                        changed.add(rows.getString(1));
                    }
                }
            }
        }
        return new Found(all, changed);
    }
}
