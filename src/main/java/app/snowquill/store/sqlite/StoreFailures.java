package app.snowquill.store.sqlite;

import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jooq.exception.DataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what the database and the disk complain of into sentences about one file. Immutable. */
final class StoreFailures {
    private final String name;

    StoreFailures(Path file) {
        this.name = "“" + file.getFileName() + "”";
    }

    StoreException from(DataAccessException failure) {
        return failure.getCause() instanceof SQLException cause ? from(cause)
                : new StoreException(Kind.FAILED, name + " could not be read or written: " + failure.getMessage(),
                        failure);
    }

    StoreException from(SQLException failure) {
        int code = failure instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff
                : failure.getErrorCode() & 0xff;
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return diskFull(failure);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_PERM.code
                || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return readOnly(failure);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new StoreException(Kind.IN_USE, name + " is open in another program. Nothing was changed. "
                    + "Close it there, then try again.", failure);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return notAProject(failure);
        }
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return damaged(failure);
        }
        return new StoreException(Kind.FAILED, name + " could not be read or written; what was kept before is still "
                + "there. The disk or the database said: " + failure.getMessage(), failure);
    }

    StoreException from(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (failure instanceof AccessDeniedException || message.contains("read-only file system")) {
            return readOnly(failure);
        }
        if (message.contains("no space left") || message.contains("not enough space")) {
            return diskFull(failure);
        }
        if (failure instanceof FileAlreadyExistsException) {
            return exists();
        }
        if (failure instanceof NoSuchFileException) {
            return missing();
        }
        return new StoreException(Kind.FAILED, "The disk could not do what " + name + " needs; nothing was changed. "
                + "It said: " + failure.getMessage(), failure);
    }

    StoreException missing() {
        return new StoreException(Kind.MISSING, "There is no file " + name
                + " at this place. It may have been moved or "
                + "renamed; choose it where it is now.");
    }

    StoreException exists() {
        return new StoreException(Kind.EXISTS, "There is already something named " + name + " here, and it was left as "
                + "it is. Choose another name.");
    }

    StoreException notAProject(Throwable cause) {
        return new StoreException(Kind.NOT_A_PROJECT, name + " is not a Snowquill book. It was left as it is. Choose a "
                + "file that Snowquill made.", cause);
    }

    StoreException tooNew() {
        return new StoreException(Kind.NOT_A_PROJECT, name + " was made by a newer Snowquill. It was left as it is. "
                + "Install the newer version to open it.");
    }

    StoreException damaged(Throwable cause) {
        return new StoreException(Kind.DAMAGED, name + " is damaged: parts of it can't be read. It was left as it is. "
                + "Salvage makes a new book of what is whole; a backup holds the book as it was.", cause);
    }

    StoreException foreign() {
        return new StoreException(Kind.DAMAGED, name + " holds things that no Snowquill book holds. They were not run, and the "
                + "file was left as it is. If it is a book of yours, salvage takes its texts, and only those, into a new book.");
    }

    StoreException nothingLeft() {
        return new StoreException(Kind.DAMAGED, "No text in " + name + " is as it was written, and no backup of it was found. It was left "
                + "as it is. If you have a copy on another disk, open that one.");
    }

    StoreException readOnly(Throwable cause) {
        return new StoreException(Kind.READ_ONLY, name
                + " can't be written where it is. Nothing was changed. Move it to "
                + "a folder of your own, or allow writing there, then try again.", cause);
    }

    StoreException takenOver() {
        return new StoreException(Kind.IN_USE, name + " was opened on another computer while this one could not be "
                + "reached, so this change was not kept in it. Keep what you have under another name, and compare.");
    }

    StoreException closed() {
        return new StoreException(Kind.CLOSED, name + " is closed. Open it again to go on.");
    }

    private StoreException diskFull(Throwable cause) {
        return new StoreException(Kind.DISK_FULL, "The disk is full, so this change to " + name + " was not kept. "
                + "Everything kept before is safe. Free some space, then try again.", cause);
    }
}
