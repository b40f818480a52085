package app.snowquill.store.sqlite;

import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.ReadOnlyStore;
import app.snowquill.store.RowSink;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes and opens project files. Holds nothing open itself; safe from any thread but the window's, for it waits. */
public final class SqliteProjectFiles implements ProjectFiles {
    private final Path reading;
    private final StoryJson json;
    private final Clock clock;
    private final Function<String, SerialWorker> threads;
    private final Connecting connecting;
    private final Migrations migrations;
    private final FirstLook look;

    /** Keeps the copies that are only read in a folder of the system's temporary one. */
    public SqliteProjectFiles(StoryJson json, Clock clock, Function<String, SerialWorker> threads) {
        this(json, clock, threads, new Connecting(List.of()), Migrations.included());
    }

    /**
     * @param threads makes each open file's own thread, by its name; the store closes it
     * @param reading a private folder of this program for the copies that are only read; made when needed
     */
    public SqliteProjectFiles(StoryJson json, Clock clock, Function<String, SerialWorker> threads, Path reading) {
        this(json, clock, threads, new Connecting(List.of()), Migrations.included(), reading);
    }

    SqliteProjectFiles(StoryJson json, Clock clock, Function<String, SerialWorker> threads, Connecting connecting,
                       Migrations migrations) {
        this(json, clock, threads, connecting, migrations,
                Path.of(System.getProperty("java.io.tmpdir"), "snowquill-reading-" + System.getProperty("user.name")));
    }

    private SqliteProjectFiles(StoryJson json, Clock clock, Function<String, SerialWorker> threads, Connecting connecting,
                               Migrations migrations, Path reading) {
        this.reading = reading;
        this.json = json;
        this.clock = clock;
        this.threads = threads;
        this.connecting = connecting;
        this.migrations = migrations;
        this.look = new FirstLook(new KnownSchema(migrations));
    }

    @Override
    public ProjectStore create(Path file, Project project) {
        Path place = ProjectPath.free(file);
        return withLock(place, lock -> {
            make(place, (draft, failures) -> write(draft, project, failures));
            return connect(place, lock);
        });
    }

    @Override
    public ProjectStore create(Path file, Consumer<RowSink> rows) {
        Path place = ProjectPath.free(file);
        return withLock(place, lock -> {
            make(place, (draft, failures) -> fill(draft, rows, failures));
            return connect(place, lock);
        });
    }

    @Override
    public ProjectStore open(Path file) {
        Path place = ProjectPath.existing(file);
        PrivateFile.clean(place.getParent());
        return withLock(place, lock -> connect(place, lock));
    }

    @Override
    public boolean isThere(Path file) {
        return Files.exists(file);
    }

    @Override
    public ProjectStore openToRead(Path file) {
        StoreFailures failures = new StoreFailures(file);
        try {
            Path place = ProjectPath.readable(file);
            if (LockFile.isHeldHere(place)) {
                throw new StoreException(Kind.IN_USE, "“" + place.getFileName() + "” is open in this Snowquill already. "
                        + "Nothing was changed. Close it there, then try again.");
            }
            FirstLook.requireBook(place);
            ReadingFolder folder = ReadingFolder.make(reading);
            try {
                Path copy = folder.file(place);
                new ReadingCopy(connecting, look).make(place, copy);
                return new ReadOnlyStore(place, open(copy), folder::delete);
            } catch (RuntimeException | Error e) {
                folder.delete();
                throw e;
            }
        } catch (IOException e) {
            throw failures.from(e);
        }
    }

    private ProjectStore withLock(Path place, Function<LockFile, ProjectStore> opening) {
        LockFile lock = LockFile.take(place, clock);
        try {
            return opening.apply(lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** Writes the whole book under another name first, so that {@code place} is never half a book. */
    private void make(Path place, BiConsumer<Path, StoreFailures> content) {
        StoreFailures failures = new StoreFailures(place);
        try {
            Path draft = PrivateFile.makeIn(place.getParent());
            try {
                content.accept(draft, failures);
                Files.move(draft, place);
                PrivateFile.settle(place.getParent());
            } finally {
                for (String ending : List.of("", "-wal", "-journal")) {
                    Files.deleteIfExists(ProjectPath.beside(draft, ending));
                }
            }
        } catch (IOException e) {
            throw failures.from(e);
        }
    }

    private void write(Path draft, Project project, StoreFailures failures) {
        Edit first = Edit.of(DocumentKey.PROJECT, json.write(project), "", 0);
        try {
            Connection connection = connecting.forWriting(draft);
            try (ProjectDatabase database = new ProjectDatabase(connection, failures)) {
                migrations.layOut(connection);
                database.write(sql -> new ChangeSetWriter(clock)
                        .write(sql, CommitRequest.byHand("New book", List.of(first))));
            }
        } catch (SQLException e) {
            throw failures.from(e);
        }
    }

    private void fill(Path draft, Consumer<RowSink> rows, StoreFailures failures) {
        try {
            Connection connection = connecting.forWriting(draft);
            try (ProjectDatabase database = new ProjectDatabase(connection, failures);
                    RowWriting writing = new RowWriting(connection, migrations, failures)) {
                rows.accept(writing);
                writing.finish();
            }
        } catch (SQLException e) {
            throw failures.from(e);
        }
    }

    private ProjectStore connect(Path place, LockFile lock) {
        StoreFailures failures = new StoreFailures(place);
        SerialWorker worker = threads.apply("store " + place.getFileName());
        try {
            ProjectDatabase database = worker.call(() -> database(place, failures));
            try {
                return new SqliteProjectStore(place, new StoreThread(worker, database, lock, failures), clock);
            } catch (RuntimeException | Error e) {
                worker.execute(database::close);
                throw e;
            }
        } catch (RuntimeException | Error e) {
            worker.close();
            throw e;
        }
    }

    private ProjectDatabase database(Path place, StoreFailures failures) {
        try {
            look.require(place);
            Connection connection = connecting.forWriting(place);
            try {
                migrations.update(connection, place, new SafetyCopy(connecting));
                return new ProjectDatabase(connection, failures);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (IOException e) {
            throw failures.from(e);
        } catch (SQLException e) {
            throw failures.from(e);
        }
    }
}
