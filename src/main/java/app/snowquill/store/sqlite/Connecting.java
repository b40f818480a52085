package app.snowquill.store.sqlite;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * Connects to a file that exists, alone and durably. Immutable.
 *
 * @param more pragmas besides, such as a limit of pages
 */
record Connecting(List<String> more) {
    Connecting {
        more = List.copyOf(more);
    }

    /** The connection has the file to itself from here on. */
    Connection forWriting(Path file) throws SQLException {
        Connection connection = open(address(file), SQLiteOpenMode.READWRITE);
        try (Statement statement = connection.createStatement()) {
            // locking_mode first: with it there is never shared memory beside the file, which a full disk turns into a
            // crash.
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
            if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")) {
                statement.execute("PRAGMA fullfsync = ON");
                statement.execute("PRAGMA checkpoint_fullfsync = ON");
            }
            for (String pragma : more) {
                statement.execute("PRAGMA " + pragma);
            }
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("COMMIT");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** For looking into a copy that may be damaged or somebody else's. Nothing in it is run; nothing is written to it. */
    static Connection forLooking(Path copy) throws SQLException {
        Connection connection = open(address(copy), SQLiteOpenMode.READWRITE);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA query_only = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * For looking at a file before it is trusted: neither locks nor a log are touched, so there must be none beside it, and nobody may be
     * writing in it.
     */
    static Connection forPeeking(Path file) throws SQLException {
        Connection connection = open(address(file) + "?immutable=1", SQLiteOpenMode.READONLY);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** For looking into a copy. */
    Connection forReading(Path file) throws SQLException {
        return open(address(file), SQLiteOpenMode.READONLY);
    }

    private static Connection open(String address, SQLiteOpenMode mode) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.resetOpenMode(SQLiteOpenMode.READWRITE);
        config.setOpenMode(mode);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setBusyTimeout(0);
        return config.createConnection("jdbc:sqlite:" + address);
    }

    /** A file: address with every special sign encoded: a question mark in a name must not read as a parameter. */
    static String address(Path file) {
        URI uri = file.toAbsolutePath().toUri();
        String share = uri.getRawAuthority() == null ? "" : "////" + uri.getRawAuthority();
        return "file:" + share + uri.getRawPath();
    }
}
