package app.snowquill.store.sqlite;

import app.snowquill.store.salvage.FoundRows;
import app.snowquill.store.salvage.RawRow;
import app.snowquill.store.salvage.TableShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What SQLite itself can still read of a damaged file: its answers know which rows stand and which were taken away. Stateless. */
final class ReadableRows {
    private static final Logger LOG = LoggerFactory.getLogger(ReadableRows.class);

    private ReadableRows() {
    }

    /** @param copy of the damaged file; a schema that no book has is not read */
    static void read(Path copy, KnownSchema schema, FoundRows found) {
        // Where a log is damaged SQLite stops there without a word: what it then calls sound is how the book was before.
        boolean alone = !Files.exists(ProjectPath.beside(copy, "-wal"));
        try (Connection connection = Connecting.forLooking(copy)) {
            schema.require(connection, copy);
            expect(connection, found);
            boolean sound = alone && "ok".equals(Soundness.firstProblem(connection));
            Set<String> tables = tables(connection);
            for (TableShape shape : TableShape.values()) {
                // An older book lacks the tables that came later, and nothing of them is missing.
                if ((!tables.contains(shape.table()) || read(connection, shape, found)) && sound) {
                    found.setWhole(shape);
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.info("SQLite can't read the damaged file; its pages are read instead: {}", e.getClass().getSimpleName());
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The index knows which versions there were, and of what, though their own pages may be gone. */
    private static void expect(Connection connection, FoundRows found) {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "SELECT id, kind, document_id FROM revision INDEXED BY revision_by_document ORDER BY kind, document_id, id")) {
            while (rows.next()) {
                found.expect(rows.getLong(1), rows.getString(2), rows.getString(3));
            }
        } catch (SQLException e) {
            LOG.info("The list of versions can't be read to its end");
        }
    }

    /** Whether the table could be read to its end. */
    private static boolean read(Connection connection, TableShape shape, FoundRows found) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT rowid, * FROM " + shape.table() + " ORDER BY rowid")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                long id = rows.getLong(1);
                List<Object> values = new ArrayList<>();
                for (int column = 2; column <= columns; column++) {
                    Object value = rows.getObject(column);
                    values.add(value instanceof Integer number ? (Object) number.longValue() : value);
                }
                // In the file a row does not hold its own number; the reader of pages finds none there.
                found.add(new RawRow(id, shape.numbered() ? withoutNumber(values) : values));
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.info("The table {} can't be read to its end", shape.table());
            return false;
        }
    }

    private static List<Object> withoutNumber(List<Object> values) {
        values.set(0, null);
        return values;
    }
}
