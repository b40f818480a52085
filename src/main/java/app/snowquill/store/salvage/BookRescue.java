package app.snowquill.store.salvage;

import app.snowquill.store.FileCheck;
import java.nio.file.Path;
import java.util.List;

/** Looks at books that may be damaged, and makes new ones of what is left. Never changes the file it looks at. Waits; any thread but the window's. */
public interface BookRescue {
    /**
     * Looks at every page, reference and text of a book that is not open.
     *
     * @throws app.snowquill.store.StoreException IN_USE where it is open; NOT_A_PROJECT where it is no book; DAMAGED where nothing in it
     * can be read any more
     */
    FileCheck check(Path file);

    /**
     * Makes a new book of every text in {@code bad} that is as it was written, and of backups where it is not.
     *
     * @param target must not be there; its folder must
     * @param backups files that may be backups of this book, newest first
     * @throws app.snowquill.store.StoreException where no text is left to keep, or the new book can't be written; nothing is left at
     * {@code target} then
     */
    SalvageReport salvage(Path bad, Path target, List<Path> backups);
}
