package app.snowquill.ui.messages;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the author for a file. Each method waits for the answer, on the window's thread; empty where there is none. */
public interface FileDialogs {
    /** A model file that exists. */
    Optional<Path> modelFile();

    /** A program that exists, such as llama-server. */
    Optional<Path> program();

    /** A book that exists, or one that was exported whole. */
    Optional<Path> book();

    /** A document from elsewhere that exists: Word, Markdown, text and their kin. */
    Optional<Path> source();

    /** A picture for a cover that exists. */
    Optional<Path> picture();

    /** A folder that exists; {@code start} is shown first, or the nearest folder above that is there. */
    Optional<Path> folder(Path start);

    /** Where to write a file of the same kind; the system asks before an earlier one is replaced. */
    Optional<Path> target(Path suggestion);
}
