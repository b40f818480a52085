package app.snowquill.store.backup;

import app.snowquill.store.CopyReport;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The backups of one book, in a folder that only their owner may look into. A copy's name says when it was made, in world
 * time, so that no clock change can put two in the wrong order. Only what it made itself is ever removed. Any thread, one at
 * a time.
 */
public final class BackupFolder {
    private static final String ENDING = ".snowquill";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'");

    private final Path folder;
    private final Rotation rotation;
    private final Clock clock;

    /** @param folder the book's own, made when the first backup is */
    public BackupFolder(Path folder, Rotation rotation, Clock clock) {
        this.folder = folder;
        this.rotation = rotation;
        this.clock = clock;
    }

    /**
     * Makes a verified copy of an open book and lets superfluous ones go.
     *
     * @throws StoreException where it can't be made; the earlier ones stay
     */
    public CopyReport make(ProjectStore store) {
        try {
            makeFolder();
            CopyReport report = store.copyTo(free());
            rotate();
            return report;
        } catch (IOException e) {
            throw new StoreException(StoreException.Kind.FAILED, "A backup could not be made in " + folder + ": "
                    + e.getMessage() + " The book itself is as it was.", e);
        }
    }

    /** Newest first; empty where there is none yet. */
    public List<Backup> list() throws IOException {
        List<Backup> backups = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    Optional<Instant> made = made(file);
                    if (made.isPresent()) {
                        backups.add(new Backup(file, made.get(), Files.size(file)));
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        backups.sort(Comparator.comparing(Backup::made).reversed());
        return backups;
    }

    private void rotate() throws IOException {
        Map<Instant, Backup> all = list().stream().collect(Collectors.toMap(Backup::made, Function.identity(), (a, b) -> a));
        Set<Instant> superfluous = rotation.superfluous(all.keySet());
        for (Instant each : superfluous) {
            Files.deleteIfExists(all.get(each).file());
        }
    }

    private Path free() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (;; now = now.plusSeconds(1)) {
            Path file = folder.resolve(TIME.format(LocalDateTime.ofInstant(now, ZoneOffset.UTC)) + ENDING);
            if (!Files.exists(file)) {
                return file;
            }
        }
    }

    private static Optional<Instant> made(Path file) {
        String name = file.getFileName().toString();
        try {
            return Optional.of(LocalDateTime.parse(name.substring(0, name.length() - ENDING.length()), TIME)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // somebody else's file
        }
    }

    private void makeFolder() throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwx------"))} : new FileAttribute<?>[0]);
    }
}
