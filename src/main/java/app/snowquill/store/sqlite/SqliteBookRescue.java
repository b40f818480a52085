package app.snowquill.store.sqlite;

import app.snowquill.json.StoryJson;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.FileCheck;
import app.snowquill.store.salvage.BookRescue;
import app.snowquill.store.salvage.FoundRows;
import app.snowquill.store.salvage.PageSearch;
import app.snowquill.store.salvage.Rescued;
import app.snowquill.store.salvage.SalvageReport;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks and salvages project files, always from a copy. Holds nothing open; safe from any thread but the window's, for it waits. */
public final class SqliteBookRescue implements BookRescue {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteBookRescue.class);

    private final StoryJson json;
    private final Clock clock;
    private final Path reading;
    private final Migrations migrations = Migrations.included();
    private final KnownSchema schema = new KnownSchema(migrations);

    /** @param reading a private folder of this program for the copies that are only looked at; made when needed */
    public SqliteBookRescue(StoryJson json, Clock clock, Path reading) {
        this.json = json;
        this.clock = clock;
        this.reading = reading;
    }

    @Override
    public FileCheck check(Path file) {
        Path place = ProjectPath.readable(file);
        StoreFailures failures = new StoreFailures(place);
        try (ClosedBook closed = ClosedBook.hold(place, clock)) {
            FirstLook.requireBook(place);
            ReadingFolder folder = ReadingFolder.make(reading);
            try (CopyAside copy = CopyAside.of(place, folder.path());
                    Connection connection = Connecting.forLooking(copy.file())) {
                schema.require(connection, place);
                return WholeCheck.of(connection);
            } finally {
                folder.delete();
            }
        } catch (IOException e) {
            throw failures.from(e);
        } catch (SQLException e) {
            throw failures.from(e);
        }
    }

    @Override
    public SalvageReport salvage(Path bad, Path target, List<Path> backups) {
        Path from = ProjectPath.readable(bad);
        Path to = ProjectPath.free(target);
        try (ClosedBook closed = ClosedBook.hold(from, clock)) {
            FoundRows book = find(from, to.getParent());
            List<FoundRows> others = new ArrayList<>();
            for (Path backup : backups) {
                try {
                    others.add(find(backup, to.getParent()));
                } catch (IOException e) {
                    LOG.warn("A backup can't be read and was passed over: {}", e.getClass().getSimpleName());
                }
            }
            Rescued rescued = Rescued.of(book, others);
            if (rescued.kept() + rescued.fromBackups() == 0) {
                throw new StoreFailures(from).nothingLeft();
            }
            write(rescued, from, to);
            return new SalvageReport(to, rescued.kept(), rescued.fromBackups(), rescued.lost());
        } catch (IOException e) {
            throw new StoreFailures(to).from(e);
        } catch (SQLException e) {
            throw new StoreFailures(to).from(e);
        }
    }

    private FoundRows find(Path file, Path folder) throws IOException {
        try (CopyAside copy = CopyAside.of(file, folder)) {
            FoundRows found = new FoundRows(ContentHash::of);
            // SQLite gets a copy of its own: folding a damaged log in would take away what only the log holds.
            try (CopyAside readable = CopyAside.of(copy.file(), folder)) {
                ReadableRows.read(readable.file(), schema, found);
            }
            if (!found.isWhole()) {
                PageSearch.search(copy.file(), copy.log(), found);
            }
            return found;
        }
    }

    /** The new book bears its name only once it is whole. */
    private void write(Rescued rescued, Path from, Path to) throws IOException, SQLException {
        StoreFailures failures = new StoreFailures(to);
        Path draft = PrivateFile.makeIn(to.getParent());
        try {
            // Forced to the disk once, when it is whole; until then it is a draft that nobody misses.
            Connection connection = new Connecting(List.of("synchronous = OFF")).forWriting(draft);
            try (ProjectDatabase database = new ProjectDatabase(connection, failures)) {
                migrations.layOut(connection);
                SalvageWriter.write(connection, rescued);
                if (!rescued.has(DocumentKey.PROJECT)) {
                    database.write(sql -> new ChangeSetWriter(clock).write(sql, CommitRequest.byHand("Salvaged", List.of(
                            Edit.of(DocumentKey.PROJECT, json.write(project(from)), "", 0)))));
                }
            }
            verify(draft, failures);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            NewName.give(draft, to);
            PrivateFile.settle(to.getParent());
        } finally {
            for (String ending : List.of("", "-wal", "-journal")) {
                Files.deleteIfExists(ProjectPath.beside(draft, ending));
            }
        }
    }

    private static void verify(Path draft, StoreFailures failures) throws SQLException {
        try (Connection connection = Connecting.forLooking(draft)) {
            if (!WholeCheck.of(connection).whole()) {
                throw failures.damaged(null);
            }
        }
    }

    /** A book that lost even its title is named for its file. */
    private static Project project(Path file) {
        return new Project(file.getFileName().toString().replaceFirst("\\.[^.]+$", ""), "", "en", "", 0, "");
    }
}
