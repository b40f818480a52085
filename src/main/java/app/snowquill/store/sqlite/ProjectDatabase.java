package app.snowquill.store.sqlite;

import app.snowquill.store.CopyReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns the connection to one project file; each use of it is one transaction. Confined to the store's thread. */
final class ProjectDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectDatabase.class);

    private final Connection connection;
    private final StoreFailures failures;
    private final DSLContext sql;

    ProjectDatabase(Connection connection, StoreFailures failures) {
        this.connection = connection;
        this.failures = failures;
        this.sql = DSL.using(connection, SQLDialect.SQLITE,
                new Settings().withRenderSchema(false).withExecuteLogging(false).withRenderFormatted(false));
    }

    /** Reads without a transaction of its own: nobody else writes. */
    <T> T read(Function<DSLContext, T> question) {
        try {
            return question.apply(sql);
        } catch (DataAccessException e) {
            throw failures.from(e);
        }
    }

    /** All of {@code change} or nothing; on the disk when this returns. */
    <T> T write(Function<DSLContext, T> change) {
        try {
            execute("BEGIN IMMEDIATE");
            T result = change.apply(sql);
            execute("COMMIT");
            return result;
        } catch (SQLException e) {
            rollBack();
            throw failures.from(e);
        } catch (DataAccessException e) {
            rollBack();
            throw failures.from(e);
        } catch (RuntimeException | Error e) {
            rollBack();
            throw e;
        }
    }

    CopyReport copy(VerifiedCopy copies, Path original, Path target) {
        try {
            return copies.make(connection, original, target);
        } catch (SQLException e) {
            throw failures.from(e);
        }
    }

    /** Writes the file anew without its unused pages. */
    void vacuum() {
        try {
            execute("VACUUM");
        } catch (SQLException e) {
            throw failures.from(e);
        }
    }

    /** Brings everything into the one file and closes it. */
    @Override
    public void close() {
        try (connection) {
            execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            LOG.warn("The journal could not be folded in while closing; the next opening does it: {}", e.getMessage());
        }
    }

    boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw failures.from(e);
        }
    }

    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // After SQLITE_FULL the database has rolled back already and says that there is nothing to roll back.
            LOG.debug("No transaction was left to roll back: {}", e.getMessage());
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
