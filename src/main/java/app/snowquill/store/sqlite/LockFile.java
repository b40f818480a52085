package app.snowquill.store.sqlite;

import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
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

    private static final int TRIES = 5;
    private static final int LOOKS = 10;
    private static final long PAUSE_MILLIS = 50;
    private static final Duration SILENCE = Duration.ofHours(12);

    private final Path path;
    private final String text;
    private final Clock clock;

    private LockFile(Path path, String text, Clock clock) {
        this.path = path;
        this.text = text;
        this.clock = clock;
    }

    /** @throws StoreException IN_USE where somebody else has it */
    static LockFile take(Path project, Clock clock) {
        Path path = ProjectPath.beside(project, ".lock");
        LockHolder self = LockHolder.thisProcess(clock);
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                if (tryToWrite(path, self.text())) {
                    return new LockFile(path, self.text(), clock);
                }
                String found = said(path);
                Optional<LockHolder> holder = LockHolder.read(found);
                if (holder.isPresent() && !holder.get().isGone() && !isSilent(path, holder.get(), clock)) {
                    throw inUse(project, path, holder.get());
                }
                LOG.info("Taking over a lock whose holder is gone");
                setAside(path, found);
            }
            throw new StoreException(Kind.IN_USE, "“" + project.getFileName() + "” is just being opened by "
                    + "another Snowquill. Nothing was changed. Close it there, then try again.");
        } catch (IOException e) {
            throw new StoreFailures(project).from(e);
        }
    }

    private static boolean tryToWrite(Path path, String text) throws IOException {
        try {
            PrivateFile.make(path);
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

    /** Who has it, where this process can tell; asked for by those who must not touch the book then. */
    static boolean isHeldHere(Path project) throws IOException {
        return LockHolder.read(read(ProjectPath.beside(project, ".lock"))).filter(LockHolder::isThisProcess).isPresent();
    }

    /** What the lock says; one that says nothing yet may just be being written, so it is given a moment. */
    private static String said(Path path) throws IOException {
        String text = read(path);
        for (int look = 0; look < LOOKS && LockHolder.read(text).isEmpty() && Files.exists(path); look++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return text;
            }
            text = read(path);
        }
        return text;
    }

    private static String read(Path path) throws IOException {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** A holder on another computer shows itself about once a minute; one that has not for half a day is not coming back. */
    private static boolean isSilent(Path path, LockHolder holder, Clock clock) throws IOException {
        try {
            return !holder.isOnThisComputer()
                    && Files.getLastModifiedTime(path).toInstant().isBefore(clock.instant().minus(SILENCE));
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    /**
     * Removes the lock that was judged, and no other: it is first given a name of our own, for between the look and the
     * removal another opener may have put its own in the place.
     */
    private static void setAside(Path path, String judged) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + "-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        try {
            Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return;
        }
        String moved = read(aside);
        if (!moved.equals(judged)) {
            tryToWrite(path, moved);
        }
        Files.deleteIfExists(aside);
    }

    /** Shows that this process still has the book. False where another one has taken the lock over. */
    boolean refresh() {
        try {
            String now = read(path);
            if (now.equals(text)) {
                Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
                return true;
            }
            return now.isEmpty() && (tryToWrite(path, text) || read(path).equals(text));
        } catch (IOException e) {
            LOG.warn("The lock file could not be refreshed: {}", e.getClass().getSimpleName());
            return true;
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
