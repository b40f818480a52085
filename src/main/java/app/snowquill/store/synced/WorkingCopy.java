package app.snowquill.store.synced;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copy of one synced book in the program's data folder, and what the synced file was when it was last read or written.
 * The copy is there while the book is open, and stays after a crash: it may be newer then.
 *
 * @param original the synced file
 * @param folder of this book alone, private
 */
record WorkingCopy(Path original, Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(WorkingCopy.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss", Locale.ROOT);

    static WorkingCopy of(Path original, Path copies) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(original.toString().getBytes(StandardCharsets.UTF_8));
            return new WorkingCopy(original, copies.resolve(HexFormat.of().formatHex(digest, 0, 12)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    Path file() {
        return folder.resolve(original.getFileName().toString());
    }

    private Path memo() {
        return folder.resolve("published");
    }

    /** Whether a copy was left by a program that could not end in order. */
    boolean isLeft() {
        return Files.exists(folder);
    }

    /** Brings the book here. Where another program does the same at this moment, one of the two fails. */
    void fetch() throws IOException {
        Files.createDirectories(folder.getParent(), privately("rwx------"));
        WorkingCopy half = new WorkingCopy(original, Files.createTempDirectory(folder.getParent(), "half-", privately("rwx------")));
        try {
            Files.createFile(half.file(), privately("rw-------"));
            Files.createFile(half.memo(), privately("rw-------"));
            copy(original, half.file());
            Published.of(half.file()).sizeAndTimeOf(original).write(half.memo());
            Files.move(half.folder(), folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            half.forget();
        }
    }

    /** When and how large the copy and its log were last written; read from the folder only. */
    String stamp() {
        StringBuilder all = new StringBuilder();
        for (String ending : List.of("", "-wal")) {
            Path each = folder.resolve(original.getFileName() + ending);
            try {
                all.append(Files.size(each)).append('@').append(Files.getLastModifiedTime(each).toMillis()).append(' ');
            } catch (IOException e) {
                all.append("- ");
            }
        }
        return all.toString();
    }

    /** Notes that what the copy holds under this {@link #stamp} is in the synced file too. */
    void notePublished(String stamp) {
        try {
            Files.writeString(folder.resolve("stamp"), stamp);
        } catch (IOException e) {
            LOG.warn("What was published could not be noted; a copy that is left counts as newer: {}", e.getClass().getSimpleName());
        }
    }

    /** Whether a copy that was left holds what was never published, or may. */
    boolean isNewer() {
        try {
            return !Files.readString(folder.resolve("stamp")).equals(stamp());
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether the synced file is another than was last read or written here. */
    boolean isChangedElsewhere() throws IOException {
        return Files.exists(original) && Published.read(memo()).differs(original);
    }

    /** Gives a version that came from elsewhere a name of its own beside; empty where none came. */
    Optional<Path> setAsideIfChanged(Clock clock) throws IOException {
        if (!isChangedElsewhere()) {
            return Optional.empty();
        }
        String name = original.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        String time = TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
        Path beside = original.resolveSibling(stem + " (from elsewhere " + time + ")" + ending);
        for (int number = 2; Files.exists(beside); number++) {
            beside = original.resolveSibling(stem + " (from elsewhere " + time + ", " + number + ")" + ending);
        }
        Files.move(original, beside);
        return Optional.of(beside);
    }

    /**
     * Puts the book as it is into its folder. The slow work is done here; what came from elsewhere meanwhile is set aside.
     *
     * @param copying makes a verified copy of the open book at a path where nothing is
     * @return where a version from elsewhere lies now
     */
    Optional<Path> publish(Consumer<Path> copying, Clock clock) throws IOException {
        Path snapshot = folder.resolve("snapshot.part");
        Path aside = original.resolveSibling("." + original.getFileName() + ".publishing");
        Files.deleteIfExists(snapshot);
        Files.deleteIfExists(aside);
        try {
            copying.accept(snapshot);
            Files.createFile(aside, privately("rw-------"));
            copy(snapshot, aside);
            Published now = Published.of(snapshot).sizeAndTimeOf(aside);
            Optional<Path> theirs = setAsideIfChanged(clock);
            Files.move(aside, original, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            now.write(memo());
            return theirs;
        } finally {
            Files.deleteIfExists(aside);
            Files.deleteIfExists(snapshot);
        }
    }

    /** Waits until the disk has it, for nothing else would tell a copy that a power cut left in half. */
    private static void copy(Path from, Path to) throws IOException {
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            Files.copy(from, Channels.newOutputStream(out));
            out.force(true);
        }
    }

    /** Puts what is left here out of the way, where it can still be looked for. */
    void retire() throws IOException {
        if (isLeft()) {
            Path aside = folder.resolveSibling(folder.getFileName() + "-set-aside-" + System.currentTimeMillis());
            Files.move(folder, aside);
            LOG.warn("A working copy was set aside: {}", aside.getFileName());
        }
    }

    void forget() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("A working copy could not be deleted: {}", e.getClass().getSimpleName());
        }
    }

    private static FileAttribute<?>[] privately(String permissions) {
        return Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
