package app.snowquill.pipeline;

import app.snowquill.store.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** Says what a backup that could not be made means to the author: the book is safe, and it is tried again. Stateless. */
final class BackupFailures {
    private static final String SAFE = " Your book is safe where it is, and so are the earlier backups. "
            + "It is tried again by itself in a few minutes.";

    private BackupFailures() {
    }

    static StoreException inWords(StoreException failure) {
        String what = switch (failure.kind()) {
            case DISK_FULL -> "There is too little room on the disk for a backup.";
            case READ_ONLY -> "The folder for backups can’t be written to.";
            case MISSING -> "The folder for backups is gone.";
            case DAMAGED -> "No backup was made, because texts of the book itself do not match their check. Run the check of "
                    + "the file.";
            case CLOSED -> "The book is closed.";
            default -> failure.getMessage();
        };
        return new StoreException(failure.kind(), failure.kind() == StoreException.Kind.CLOSED ? what : what + SAFE, failure);
    }

    /** @param what ends with a full stop */
    static StoreException of(String what, Exception cause) {
        String said = String.valueOf(cause.getMessage());
        boolean full = said.contains("No space left") || said.contains("not enough space");
        boolean refused = cause instanceof AccessDeniedException || said.contains("ead-only file system");
        StoreException.Kind kind = full ? StoreException.Kind.DISK_FULL : refused ? StoreException.Kind.READ_ONLY
                : StoreException.Kind.FAILED;
        return new StoreException(kind, what + " The disk said: " + (cause instanceof IOException ? said : cause.toString()), cause);
    }
}
