package app.snowquill.mirror;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** The mirror could not be written; what stands there is whole, if old. The message is made of sentences for the author. */
public final class MirrorException extends RuntimeException {
    private static final String SAFE = " Your book itself is safe. It is tried again at the next change.";

    private MirrorException(String sentence, Throwable cause) {
        super(sentence + SAFE, cause);
    }

    static MirrorException gone(Path folder) {
        return new MirrorException("The folder for the plain copy is not there: " + folder + ".", null);
    }

    /** A Linux that is set to plain ASCII has no names with accents. */
    static MirrorException unnamed(Path folder, InvalidPathException cause) {
        return new MirrorException("The plain copy in " + folder + " could not be written: this computer takes no file of the name “"
                + cause.getInput() + "”.", cause);
    }

    static MirrorException of(Path folder, IOException cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota")) {
            return new MirrorException("There is too little room on the disk for the plain copy in " + folder + ".", cause);
        }
        if (cause instanceof AccessDeniedException || said.contains("read-only")) {
            return new MirrorException("The plain copy could not be written: " + folder + " can’t be written to.", cause);
        }
        return new MirrorException("The plain copy in " + folder + " could not be written. The disk said: " + cause.getMessage() + ".",
                cause);
    }
}
