package app.snowquill.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder in which every book has a folder of backups, named for its title and its identity: the one for people, the
 * other so that a book that was moved or renamed finds its own again. Immutable; any thread but the window's.
 */
public final class BackupRoot {
    private static final int HASH_DIGITS = 10;
    private static final int SLUG_LENGTH = 40;

    private final Path folder;
    private final Rotation rotation;
    private final Clock clock;

    /** @param folder made when the first backup is */
    public BackupRoot(Path folder, Rotation rotation, Clock clock) {
        this.folder = folder;
        this.rotation = rotation;
        this.clock = clock;
    }

    public Path folder() {
        return folder;
    }

    /** @param title of the book when its first backup is made */
    public BackupFolder of(String identity, String title) throws IOException {
        String ending = "-" + hash(identity);
        return new BackupFolder(find("*" + ending, each -> true).orElseGet(() -> folder.resolve(slug(title) + ending)),
                rotation, clock);
    }

    /** The backups of the book that was last seen at {@code book}, for one that can't be opened; empty where none are known. */
    public Optional<BackupFolder> lastSeenAt(Path book) throws IOException {
        Path whole = book.toAbsolutePath().normalize();
        return find("*", each -> new FolderNotes(each).book().filter(seen -> same(seen, whole)).isPresent())
                .map(each -> new BackupFolder(each, rotation, clock));
    }

    private Optional<Path> find(String glob, DirectoryStream.Filter<Path> filter) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, glob)) {
            for (Path each : all) {
                if (Files.isDirectory(each) && filter.accept(each)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** The store names a book by its real path, which need not be the one it was asked for by. */
    private static boolean same(Path seen, Path asked) {
        try {
            return seen.equals(asked) || Files.exists(asked) && seen.equals(asked.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
        int end = plain.offsetByCodePoints(0, Math.min(SLUG_LENGTH, plain.codePointCount(0, plain.length())));
        return plain.isEmpty() ? "book" : plain.substring(0, end);
    }

    private static String hash(String identity) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
