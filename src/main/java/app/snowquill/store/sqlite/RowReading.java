package app.snowquill.store.sqlite;

import app.snowquill.store.RowSink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all rows of a book one after another, tables by name and rows by their keys, so that equal books tell the same. On the thread of the
 * connection; holds one row at a time.
 */
final class RowReading {
    /** Answers of work that is under way, which is asked for again. */
    private static final String LEFT_OUT = "kept_answer";

    private RowReading() {
    }

    static void read(Connection connection, RowSink to) throws SQLException {
        to.schema(Migrations.version(connection));
        for (String table : tables(connection)) {
            List<String> columns = columns(connection, table);
            to.table(table, columns);
            String named = String.join(", ", columns.stream().map(RowReading::quoted).toList());
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT " + named + " FROM "
                    + quoted(table) + " ORDER BY " + String.join(", ", keys(connection, table).stream().map(RowReading::quoted).toList()))) {
                while (rows.next()) {
                    to.row(row(rows, columns.size()));
                }
            }
        }
    }

    private static List<Object> row(ResultSet rows, int columns) throws SQLException {
        List<Object> values = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            Object value = rows.getObject(column);
            values.add(value instanceof Number number ? (Object) number.longValue() : value);
        }
        return values;
    }

    /** Those that are told, by name. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.remove(LEFT_OUT);
        return names;
    }

    static List<String> columns(Connection connection, String table) throws SQLException {
        return names(connection, "SELECT name FROM pragma_table_info(?) ORDER BY cid", table);
    }

    private static List<String> keys(Connection connection, String table) throws SQLException {
        return names(connection, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", table);
    }

    private static List<String> names(Connection connection, String query, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
