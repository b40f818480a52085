package app.snowquill.store.sqlite;

import app.snowquill.store.salvage.PageSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Looks at a file before anything is written to it: whether it is a book, whether it holds what a book of ours holds and nothing else, and
 * whether its pages are whole. A file with a log beside it is looked at through a copy, for opening it would fold the log in. Holds nothing
 * open; waits.
 */
final class FirstLook {
    private static final String ENDING = ".snowquill";

    private final KnownSchema schema;

    FirstLook(KnownSchema schema) {
        this.schema = schema;
    }

    /**
     * @param place must not be open in this process
     * @throws app.snowquill.store.StoreException NOT_A_PROJECT or DAMAGED where it is not to be opened; the file is as it was
     */
    void require(Path place) throws IOException, SQLException {
        requireBook(place);
        if (hasLog(place)) {
            try (CopyAside copy = CopyAside.of(place, place.getParent());
                    Connection connection = Connecting.forLooking(copy.file())) {
                require(connection, place);
            }
        } else {
            try (Connection connection = Connecting.forPeeking(place)) {
                require(connection, place);
            }
        }
    }

    /** @throws app.snowquill.store.StoreException DAMAGED where it was a book once, and its first page no longer says so */
    static void requireBook(Path place) throws IOException {
        if (!FileHeader.isProject(place)) {
            boolean named = place.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
            StoreFailures failures = new StoreFailures(place);
            throw named && PageSearch.holdsTexts(place, ProjectPath.beside(place, "-wal"), ContentHash::of) ? failures.damaged(null)
                    : failures.notAProject(null);
        }
    }

    private void require(Connection connection, Path place) throws SQLException {
        schema.require(connection, place);
        Soundness.require(connection, new StoreFailures(place));
    }

    private static boolean hasLog(Path place) throws IOException {
        for (String ending : List.of("-wal", "-journal")) {
            Path log = ProjectPath.beside(place, ending);
            if (Files.isRegularFile(log) && Files.size(log) > 0) {
                return true;
            }
        }
        return false;
    }
}
