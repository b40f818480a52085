package app.snowquill.store.sqlite;

import app.snowquill.store.FileCheck;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Looks at a whole file: its pages, its references, then each text against the hash beside it, one at a time. On the thread of the connection. */
final class WholeCheck {
    private static final List<String> TEXTS = List.of(
            "SELECT kind || '/' || document_id, content, sha256, removed FROM revision",
            "SELECT kind || '/' || id, content, sha256, 0 FROM proposal");
    private static final String SETTLED = "SELECT kind || '/' || document_id, content, sha256, 0 FROM settled_text";
    /** The version of the schema that settled texts came with; a closed book is looked at as it is, not updated first. */
    private static final int SETTLED_SINCE = 4;
    private static final String DIGESTS = "SELECT subject || '/' || id, content, sha256, 0 FROM digest";
    private static final int DIGESTS_SINCE = 6;
    private static final String REMARKS = "SELECT 'remark/' || id, content, sha256, 0 FROM remark";
    private static final int REMARKS_SINCE = 7;

    private WholeCheck() {
    }

    /** @throws SQLException where the file can't be read to its end */
    static FileCheck of(Connection connection) throws SQLException {
        int texts = 0;
        int changed = 0;
        Set<String> documents = new TreeSet<>();
        List<String> queries = new ArrayList<>(TEXTS);
        if (Migrations.version(connection) >= SETTLED_SINCE) {
            queries.add(SETTLED);
        }
        if (Migrations.version(connection) >= DIGESTS_SINCE) {
            queries.add(DIGESTS);
        }
        if (Migrations.version(connection) >= REMARKS_SINCE) {
            queries.add(REMARKS);
        }
        for (String query : queries) {
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    texts++;
                    if (!ContentHash.matches(String.valueOf(rows.getString(2)), rows.getString(3), rows.getBoolean(4))) {
                        changed++;
                        documents.add(rows.getString(1).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return new FileCheck(texts, changed, "ok".equals(Soundness.firstProblem(connection)), List.copyOf(documents));
    }
}
