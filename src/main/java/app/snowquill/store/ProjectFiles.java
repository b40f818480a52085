package app.snowquill.store;

import app.snowquill.story.Project;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Makes and opens project files. Every method may throw {@link StoreException}. */
public interface ProjectFiles {
    /** Makes a new file holding {@code project}. Refuses a path where something already is. */
    ProjectStore create(Path file, Project project);

    /**
     * Makes a new file of all that {@link ProjectStore#rows} told once, of this schema or an older one. The rows may come from anywhere: each
     * is looked at, and so is the whole. Refuses a path where something already is.
     *
     * @throws StoreException DAMAGED where they are not a whole book; no file is made then
     */
    ProjectStore create(Path file, Consumer<RowSink> rows);

    /** Opens a file for writing and locks it. Never makes one. */
    ProjectStore open(Path file);

    /**
     * Opens the book as it is now to be read, also while another program writes in it, or where nothing can be written:
     * a private copy, known to be whole, which is deleted at the end.
     */
    ProjectStore openToRead(Path file);

    /** Whether there is a book to open under this path; false also where its folder can't be reached. */
    boolean isThere(Path file);
}
