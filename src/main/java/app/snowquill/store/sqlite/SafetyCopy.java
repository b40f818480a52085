package app.snowquill.store.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Puts a verified copy of a project beside it before its schema changes. On the store's thread. */
final class SafetyCopy {
    private final VerifiedCopy copies;

    SafetyCopy(Connecting connecting) {
        this.copies = new VerifiedCopy(connecting);
    }

    /** The copy is named for the version it has; a name that is taken is not overwritten. */
    Path make(Connection connection, Path file, int version) throws SQLException {
        return copies.make(connection, file, free(file, version)).file();
    }

    private static Path free(Path file, int version) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int number = 1;; number++) {
            String mark = number == 1 ? "" : " " + number;
            Path copy = file.resolveSibling(stem + " (before update from version " + version + mark + ")" + ending);
            if (!Files.exists(copy)) {
                return copy;
            }
        }
    }
}
