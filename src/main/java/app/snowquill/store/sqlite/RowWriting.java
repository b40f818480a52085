package app.snowquill.store.sqlite;

import app.snowquill.store.FileCheck;
import app.snowquill.store.RowSink;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fills an empty file with the rows of a book, in one transaction, and then looks whether they are one. Nobody vouches for the rows: a table or
 * column that the schema does not have is refused, and so is what its constraints forbid. On the thread of the connection, until closed.
 */
final class RowWriting implements RowSink, AutoCloseable {
    private final Connection connection;
    private final Migrations migrations;
    private final StoreFailures failures;
    private final Set<String> begun = new HashSet<>();
    private PreparedStatement insert;
    private boolean laidOut;
    private boolean writing;

    RowWriting(Connection connection, Migrations migrations, StoreFailures failures) {
        this.connection = connection;
        this.migrations = migrations;
        this.failures = failures;
    }

    @Override
    public void schema(int number) {
        if (laidOut || number < 1) {
            throw notABook("its schema is named wrongly");
        }
        if (number > migrations.all().size()) {
            throw failures.tooNew();
        }
        try {
            migrations.layOut(connection, number);
            laidOut = true;
            execute("BEGIN IMMEDIATE");
            writing = true;
            execute("PRAGMA defer_foreign_keys = ON");
        } catch (SQLException e) {
            throw failures.from(e);
        }
    }

    @Override
    public void table(String name, List<String> columns) {
        try {
            if (!laidOut || !RowReading.tables(connection).contains(name)) {
                throw notABook("there is no table “" + shown(name) + "” in a book");
            }
            if (!begun.add(name)) {
                throw notABook("“" + name + "” is there twice");
            }
            if (!Set.copyOf(columns).equals(Set.copyOf(RowReading.columns(connection, name)))) {
                throw notABook("“" + name + "” has other fields");
            }
            endTable();
            insert = connection.prepareStatement("INSERT INTO " + RowReading.quoted(name) + " ("
                    + String.join(", ", columns.stream().map(RowReading::quoted).toList()) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
        } catch (SQLException e) {
            throw failures.from(e);
        }
    }

    @Override
    public void row(List<Object> values) {
        try {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** To be called once, when all rows are there. */
    void finish() {
        if (!laidOut) {
            throw notABook("it is empty");
        }
        try {
            endTable();
            execute("COMMIT");
            writing = false;
            migrations.complete(connection);
            FileCheck check = WholeCheck.of(connection);
            if (check.changed() > 0) {
                throw notABook("the text of " + check.documents().get(0) + " is not what was written: it does not match its hash");
            }
            if (!check.whole()) {
                throw notABook("parts of it lead nowhere");
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private StoreException refused(SQLException e) {
        StoreException known = failures.from(e);
        return known.kind() == Kind.FAILED ? new StoreException(Kind.DAMAGED, notABook("the database refuses a row of it").getMessage(), e) : known;
    }

    private static StoreException notABook(String why) {
        return new StoreException(Kind.DAMAGED, "This is not a whole book: " + why + ". No book was made.");
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    private void execute(String statement) throws SQLException {
        try (Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private void endTable() throws SQLException {
        if (insert != null) {
            insert.close();
            insert = null;
        }
    }

    /** Takes everything back where it was not finished. */
    @Override
    public void close() throws SQLException {
        endTable();
        if (writing) {
            writing = false;
            execute("ROLLBACK");
        }
    }
}
