package app.snowquill.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where journals lie, and which of them belong to a book. A journal's name begins with a hash of its book's path, so that
 * it is found again without being read. Holds nothing open.
 *
 * @param places the folders to write to, the first that can be; all are looked through for what was left
 */
public record JournalFolder(List<Path> places) {
    private static final String ENDING = ".journal";

    public JournalFolder {
        places = List.copyOf(places);
    }

    /** A new journal with these entries, in the first place that takes all of them. */
    JournalFile begin(Path book, List<JournalEntry> entries) throws IOException {
        IOException last = new IOException("There is no folder for it.");
        for (Path place : places) {
            try {
                PrivateFolder.make(place);
                return JournalFile.begun(free(place, book), entries);
            } catch (IOException e) {
                e.addSuppressed(last);
                last = e;
            }
        }
        throw last;
    }

    /** Whole journals of a book that nobody writes any more, oldest first: what they tell may not be in the book. */
    public List<Path> left(Path book) throws IOException {
        List<Path> left = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place) && PrivateFolder.isOwn(place)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(place, mark(book) + "-*" + ENDING)) {
                    for (Path file : files) {
                        if (!inUse(file)) {
                            left.add(file);
                        }
                    }
                } catch (DirectoryIteratorException e) {
                    throw e.getCause();
                }
            }
        }
        left.sort((one, other) -> one.getFileName().compareTo(other.getFileName()));
        return left;
    }

    /** Puts the journals of an earlier book at this place where no opening looks for them: a new one begins there. */
    public void retire(Path book) throws IOException {
        for (Path journal : left(book)) {
            Files.move(journal, journal.resolveSibling(journal.getFileName() + "-earlier-book"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Puts a journal out of the way that could not be read to its end. @return where it lies now */
    static Path setAside(Path journal) throws IOException {
        Path aside = journal.resolveSibling(journal.getFileName() + "-damaged");
        return Files.move(journal, aside, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path free(Path place, Path book) {
        for (long number = System.currentTimeMillis();; number++) {
            Path file = place.resolve(String.format("%s-%016d%s", mark(book), number, ENDING));
            if (!Files.exists(file)) {
                return file;
            }
        }
    }

    private static boolean inUse(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isPresent()) {
                lock.get().release();
            }
            return lock.isEmpty();
        } catch (OverlappingFileLockException e) {
            return true; // by this very program
        }
    }

    private static String mark(Path book) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(book.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
