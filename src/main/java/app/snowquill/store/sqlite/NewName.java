package app.snowquill.store.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Gives a finished file its name, never one that something else has got meanwhile. Stateless. */
final class NewName {
    private NewName() {
    }

    /** @throws FileAlreadyExistsException where {@code target} is taken; {@code aside} is left then */
    static void give(Path aside, Path target) throws IOException {
        try {
            Files.createLink(target, aside); // a move would replace what is there
            Files.delete(aside);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) { // a disk without links
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
