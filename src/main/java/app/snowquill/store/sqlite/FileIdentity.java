package app.snowquill.store.sqlite;

import app.snowquill.store.FileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Which file bore a name when it was opened. Only asks the folder, never opens the file. Immutable.
 *
 * @param key the file system's own name of the file; null where it has none, and then only its being away is noticed
 */
record FileIdentity(Path file, Object key) {
    static FileIdentity of(Path file) {
        try {
            return new FileIdentity(file, keyOf(file));
        } catch (IOException e) {
            return new FileIdentity(file, null);
        }
    }

    FileState look() {
        try {
            Object now = keyOf(file);
            return key == null || key.equals(now) ? FileState.AS_IT_WAS : FileState.REPLACED;
        } catch (NoSuchFileException e) {
            return FileState.AWAY;
        } catch (IOException e) {
            return Files.exists(file) ? FileState.AS_IT_WAS : FileState.AWAY;
        }
    }

    private static Object keyOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}
