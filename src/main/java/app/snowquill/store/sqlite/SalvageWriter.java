package app.snowquill.store.sqlite;

import app.snowquill.store.salvage.RawRow;
import app.snowquill.store.salvage.Rescued;
import app.snowquill.store.salvage.TableShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes rescued rows into an empty book, in one transaction. On the thread of the connection. */
final class SalvageWriter {
    private SalvageWriter() {
    }

    static void write(Connection connection, Rescued rescued) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("PRAGMA defer_foreign_keys = ON");
            for (TableShape shape : TableShape.values()) {
                write(connection, shape, rescued.rows().get(shape));
            }
            statement.execute("COMMIT");
        }
    }

    /** Rows from before a column was added leave it to its default. */
    private static void write(Connection connection, TableShape shape, List<RawRow> rows) throws SQLException {
        List<String> columns = columns(connection, shape);
        Map<Integer, List<RawRow>> byColumns = rows.stream()
                .collect(Collectors.groupingBy(row -> Math.min(columns.size(), row.columns().size())));
        for (Map.Entry<Integer, List<RawRow>> alike : byColumns.entrySet()) {
            int count = alike.getKey();
            String sql = "INSERT INTO " + shape.table() + " (" + String.join(", ", columns.subList(0, count)) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(count, "?")) + ")";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (RawRow row : alike.getValue()) {
                    for (int i = 0; i < count; i++) {
                        insert.setObject(i + 1, i == 0 && shape.numbered() ? row.id() : row.at(i));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }

    private static List<String> columns(Connection connection, TableShape shape) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA table_info(" + shape.table() + ")")) {
            while (rows.next()) {
                names.add(rows.getString("name"));
            }
        }
        return names;
    }
}
