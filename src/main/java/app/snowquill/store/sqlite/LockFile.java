package app.snowquill.store.sqlite;

import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file beside a book that names who has it open, so that a second opener can be told. The true lock is SQLite's:
 * this one only speaks. Lives from {@link #take} to {@link #close()}.
 */
final class LockFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LockFile.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Path path;
    private final String text;

    private LockFile(Path path, String text) {
        this.path = path;
        this.text = text;
    }

    /** @throws StoreException IN_USE where somebody else has it */
    static LockFile take(Path project, Clock clock) {
        Path path = ProjectPath.beside(project, ".lock");
        String text = LockHolder.thisProcess(clock).text();
        try {
            if (!tryToWrite(path, text)) {
                Optional<LockHolder> holder = holder(path);
                if (holder.isPresent() && !holder.get().isGone()) {
                    throw inUse(project, path, holder.get());
                }
                LOG.info("Taking over a lock whose holder is gone");
                Files.deleteIfExists(path);
                if (!tryToWrite(path, text)) {
                    throw new StoreException(Kind.IN_USE, "“" + project.getFileName() + "” is just being opened by "
                            + "another Snowquill. Nothing was changed. Close it there, then try again.");
                }
            }
            return new LockFile(path, text);
        } catch (IOException e) {
            throw new StoreFailures(project).from(e);
        }
    }

    private static boolean tryToWrite(Path path, String text) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        try {
            Files.writeString(path, text);
            return true;
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static Optional<LockHolder> holder(Path path) throws IOException {
        try {
            return LockHolder.read(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static StoreException inUse(Path project, Path lock, LockHolder holder) {
        String where = holder.isOnThisComputer() ? "already open on this computer" : "open on another computer";
        String next = holder.isOnThisComputer() ? " Close it there, then try again."
                : " Close it there, then try again. If it is no longer open there, delete the file “"
                        + lock.getFileName()
                        + "” beside it.";
        return new StoreException(Kind.IN_USE, "“" + project.getFileName() + "” is " + where + ". Nothing was changed. "
                + "Snowquill on “" + holder.host() + "” (process " + holder.pid() + ") has had it open since "
                + TIME.format(holder.since().atZone(ZoneId.systemDefault())) + "." + next);
    }

    /** Lets go, unless somebody else has taken the lock over. */
    @Override
    public void close() {
        try {
            if (Files.exists(path) && Files.readString(path).equals(text)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.warn("The lock file could not be removed: {}", e.toString());
        }
    }
}
