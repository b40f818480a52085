package app.snowquill.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Every change of the schema there ever was, in order from 1. Immutable. */
final class Migrations {
    private static final String FOLDER = "/app/snowquill/store/migration/";

    private final List<Migration> all;

    Migrations(List<Migration> all) {
        this.all = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number() != i + 1) {
                throw new IllegalArgumentException("Migration " + all.get(i).number() + " stands at place " + (i + 1)
                        + ".");
            }
        }
    }

    /** Those that {@code index.txt} lists. */
    static Migrations included() {
        return new Migrations(resource("index.txt").lines().filter(name -> !name.isBlank())
                .map(name -> new Migration(Integer.parseInt(name.substring(1, 4)), resource(name))).toList());
    }

    List<Migration> all() {
        return all;
    }

    /** Lays out an empty file. */
    void layOut(Connection connection) throws SQLException {
        apply(connection, 0);
    }

    /** Brings {@code file} up to date; an older one is copied first, a newer one refused. */
    void update(Connection connection, Path file, SafetyCopy copies) throws SQLException {
        int version = version(connection);
        if (version > all.size()) {
            throw new StoreFailures(file).tooNew();
        }
        if (version < 1) {
            throw new StoreFailures(file).notAProject(null);
        }
        if (version < all.size()) {
            copies.make(connection, file, version);
            apply(connection, version);
        }
    }

    /** Lays out an empty file as an older program did, of schema {@code version}. */
    void layOut(Connection connection, int version) throws SQLException {
        new Migrations(all.subList(0, version)).apply(connection, 0);
    }

    /** Brings a new file, of which there is nothing to keep a copy of, up to date. */
    void complete(Connection connection) throws SQLException {
        apply(connection, version(connection));
    }

    private void apply(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Migration migration : all.subList(version, all.size())) {
                statement.executeUpdate("BEGIN IMMEDIATE");
                try {
                    statement.executeUpdate(migration.sql());
                    statement.executeUpdate("PRAGMA application_id = " + FileHeader.APPLICATION_ID);
                    statement.executeUpdate("PRAGMA user_version = " + migration.number());
                    statement.executeUpdate("COMMIT");
                } catch (SQLException e) {
                    rollBack(statement, e);
                    throw e;
                }
            }
        }
    }

    private static void rollBack(Statement statement, SQLException reason) {
        try {
            statement.executeUpdate("ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its migration " + name + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
