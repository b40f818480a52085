package app.snowquill.prompt;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The author's own versions of prompts: a folder with a file {@code <name>.md} for each that was changed. It is looked at anew each time, so
 * that a file changed by another program counts from the next call on. Thread-safe; reads and writes wait. Holds nothing open.
 */
public final class PromptCopies {
    /** More is no prompt, and would only take memory. */
    private static final int MOST_BYTES = 256 * 1024;

    private final Path folder;

    /** @param folder made when the first copy is kept */
    public PromptCopies(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Where the copy of a prompt lies, or would. */
    public Path file(String name) {
        return folder.resolve(name + ".md");
    }

    /**
     * @return the copy's text; empty where there is none
     * @throws PromptException with a sentence, where the file is there and can't be read
     */
    Optional<String> text(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new PromptException("Your copy of the prompt “" + name + "” has more than " + MOST_BYTES / 1024 + " KiB, which is no prompt.");
            }
            return Optional.of(Files.readString(file).replace("\uFEFF", "").replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            throw new PromptException("Your copy of the prompt “" + name + "” is not a text in UTF-8.");
        } catch (IOException e) {
            throw new PromptException("Your copy of the prompt “" + name + "” can’t be read.");
        }
    }

    /** Whole or not at all. */
    synchronized void put(String name, String text) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, name, ".part");
            try {
                Files.writeString(half, text);
                Files.move(half, file(name), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new PromptException("The prompt “" + name + "” could not be written into the folder of your prompts. It stays as it was.");
        }
    }

    /** Lays the copy aside as {@code <name>.md.old}, and older ones stay. Nothing happens where there is none. */
    synchronized void layAside(String name) {
        Path file = file(name);
        try {
            if (Files.exists(file)) {
                Path old = folder.resolve(name + ".md.old");
                for (int number = 2; Files.exists(old); number++) {
                    old = folder.resolve(name + ".md.old-" + number);
                }
                Files.move(file, old);
            }
        } catch (IOException e) {
            throw new PromptException("Your copy of the prompt “" + name + "” could not be laid aside. It stays as it was.");
        }
    }
}
