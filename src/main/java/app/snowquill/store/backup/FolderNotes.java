package app.snowquill.store.backup;

import app.snowquill.store.backup.Backup.Extent;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What is known of a folder of backups besides the copies: which book they are of, what each holds, and in what state the
 * book was copied last. Losing it costs a copy more than needed, nothing else. Holds nothing open; one thread at a time.
 */
final class FolderNotes {
    private static final String NAME = "book.properties";
    private static final String PATH = "path";
    private static final String STATE = ".state";
    private static final String EXTENT = ".extent";

    private final Path file;

    FolderNotes(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** Where the book was when it was open last. */
    Optional<Path> book() {
        return value(PATH).flatMap(FolderNotes::path);
    }

    /** What was told of another matter under this name. */
    Optional<String> value(String name) {
        return Optional.ofNullable(read().getProperty(name)).filter(text -> !text.isBlank());
    }

    /** @param text blank takes it out */
    void put(String name, String text) throws IOException {
        Properties notes = read();
        if (!text.equals(notes.getProperty(name, ""))) {
            notes.setProperty(name, text);
            write(notes);
        }
    }

    void setBook(Path book) throws IOException {
        put(PATH, book.toString());
    }

    /** The state the book was in when {@code copy} was made. */
    Optional<String> state(Path copy) {
        return value(copy.getFileName() + STATE);
    }

    Optional<Extent> extent(Path copy) {
        return value(copy.getFileName() + EXTENT).flatMap(FolderNotes::extent);
    }

    /** @param there the copies that there are; what was known of others is forgotten */
    void made(Path copy, String state, Extent extent, Collection<Path> there) throws IOException {
        Properties notes = read();
        notes.keySet().removeIf(key -> key.toString().endsWith(STATE));
        notes.setProperty(copy.getFileName() + STATE, state);
        notes.setProperty(copy.getFileName() + EXTENT, extent.words() + " " + extent.scenes());
        var names = there.stream().map(each -> each.getFileName() + EXTENT).collect(Collectors.toSet());
        notes.keySet().removeIf(key -> key.toString().endsWith(EXTENT) && !names.contains(key.toString()));
        write(notes);
    }

    private Properties read() {
        Properties notes = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            notes.load(reader);
        } catch (NoSuchFileException e) {
            return notes;
        } catch (IOException | IllegalArgumentException e) {
            return new Properties(); // notes that can't be read are written anew; the copies speak for themselves
        }
        return notes;
    }

    private void write(Properties notes) throws IOException {
        Path aside = Files.createTempFile(file.getParent(), BackupFolder.ASIDE, ".notes"); // such files are their owner's alone
        try {
            try (Writer writer = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
                notes.store(writer, null);
            }
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Extent> extent(String text) {
        try {
            String[] numbers = text.split(" ");
            return Optional.of(new Extent(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
