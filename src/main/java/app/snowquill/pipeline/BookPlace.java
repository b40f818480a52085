package app.snowquill.pipeline;

import app.snowquill.store.OtherVersions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Where an open book lies, and what becomes of that place. Lives as long as its session; safe from any thread; never waits. */
public interface BookPlace {
    /** What may be done with the book. */
    enum Reach {
        WRITE,
        /** It is a copy of the book as it was when it was opened. */
        READ
    }

    /** Something that the author should know of the place. */
    enum Trouble {
        NONE,
        /** The last edit was not kept: its disk has no room. */
        DISK_FULL,
        /** The last edit was not kept: its place can't be written to. */
        NOT_WRITABLE,
        /** The last edit was not kept: its disk failed. */
        DISK_FAILED,
        /** The file was moved, renamed or deleted, or its disk is gone. */
        FILE_AWAY,
        /** Another file lies where the book's was. */
        FILE_REPLACED,
        /** A version of the book came from another computer; it lies beside under a name of its own. */
        CHANGED_ELSEWHERE,
        /** Another computer has taken the book over; nothing is kept here any more. */
        TAKEN_OVER
    }

    /** Whether the past of the texts came along into another file. */
    enum Past {
        WHOLE,
        /** The file could not be read any more: the book was made anew of what was in memory. */
        LEFT_BEHIND
    }

    /** Where the book goes on. */
    record GoneOn(Path file, Past past) {
    }

    Reach reach();

    /** @throws IllegalStateException with a sentence for the author, where the book is open to read only */
    default void requireWriting() {
        if (reach() == Reach.READ) {
            throw new IllegalStateException("This book is open to read only, so nothing can be written in it. Nothing was changed.");
        }
    }

    /**
     * Copies the whole book with its history to another file and goes on there; where the file can't be read any more, the
     * texts as they stand in {@link BookSession#view}. The session stays as it is; edits that failed can be made again.
     *
     * @param target must not be there
     */
    CompletableFuture<GoneOn> goOnIn(Path target);

    /**
     * Copies the whole book with its history, and stays where it is.
     *
     * @param target must not be there
     */
    CompletableFuture<Path> copyTo(Path target);

    /** Other versions of the book that the program met with. */
    OtherVersions otherVersions();

    /** Files that a service put beside the book, to be opened and compared, newest first; looked for when it was opened. */
    List<Path> conflictCopies();

    /** Looks whether the place is as it was; {@link #onTrouble} tells where it is not. */
    void look();

    /** Tells the trouble there is at once, one that comes when it does, and NONE when it is over, on the session's thread. Close the result to stop. */
    AutoCloseable onTrouble(Consumer<Trouble> listener);
}
