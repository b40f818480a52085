package app.snowquill.ui.library;

import java.nio.file.Path;
import java.util.List;

/** The books opened lately. Quick; called on the window's thread. */
public interface RecentBooksSource {
    /** Newest first; also those whose file is gone. */
    List<RecentBook> recent();

    /** Whether the book can be opened where it was. */
    boolean isThere(Path file);

    /** Takes a book off the list. The file stays as it is. */
    void forget(Path file);
}
