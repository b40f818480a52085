package app.snowquill.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an opening, and every look since, found out about other versions of a book than that in its file.
 *
 * @param theirs where the newest version from elsewhere was put, beside the book; empty where none came
 */
public record OtherVersions(Begun begun, Optional<Path> theirs) {
    public static final OtherVersions NONE = new OtherVersions(Begun.FROM_ITS_FILE, Optional.empty());

    /** Which version the session goes on from. */
    public enum Begun {
        FROM_ITS_FILE,
        /** The last session ended before it could put its work into the book's folder; its copy on this computer is newer. */
        FROM_NEWER_COPY
    }

    public OtherVersions withTheirs(Path file) {
        return new OtherVersions(begun, Optional.of(file));
    }
}
