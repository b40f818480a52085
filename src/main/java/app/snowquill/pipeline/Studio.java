package app.snowquill.pipeline;

import app.snowquill.pipeline.agents.AgentWorkshop;
import app.snowquill.story.Project;
import java.nio.file.Path;

/**
 * The program as its users see it: books that can be made and opened, and the one model they share. Made once, at the
 * start; safe from any thread but the window's, for opening a file waits.
 */
public interface Studio extends AutoCloseable {
    /** Makes a new book. @throws app.snowquill.store.StoreException where it can't be */
    BookSession create(Path file, Project project);

    /** Makes a new book that is the sample novel. @throws app.snowquill.store.StoreException where it can't be */
    BookSession createSample(Path file);

    /**
     * Makes a new book of one that was exported as JSON, with its whole past.
     *
     * @throws RuntimeException with a sentence for the author where it can't be; no file is made then
     */
    BookSession createFromJson(Path file, Path json);

    /** @throws app.snowquill.store.StoreException where it can't be opened; never makes a file */
    BookSession open(Path file);

    /** The backups of the book that is, or was, there: for one that can't be opened. An open book has its own. */
    KeptBackups backupsOf(Path file);

    /**
     * Opens a book as it is now, to be read, also where another program has it or nothing can be written. Every change of
     * it is refused.
     *
     * @throws app.snowquill.store.StoreException where it can't be read
     */
    BookSession openToRead(Path file);

    /** Whether there is a book to open under this path. */
    boolean isThere(Path file);

    ModelDesk models();

    EngineDesk engines();

    /** Tests, on request, whether all that writing needs is there. */
    Health health();

    ModelShelf shelf();

    /** How agents write in every book and what they are told. */
    AgentWorkshop agents();

    /** Checks and salvages books that are not open. */
    Rescue rescue();

    @Override
    void close();
}
