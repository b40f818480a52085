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
import java.time.Duration;
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
    /** How the names of files begin that are not whole yet; the store's own copies begin so too. */
    static final String ASIDE = ".snowquill-";

    private static final String ENDING = ".snowquill";
    private static final Duration LONGEST_LOOK = Duration.ofHours(1);
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

    public Path folder() {
        return folder;
    }

    /**
     * Makes a verified copy of an open book and lets superfluous ones go.
     *
     * @param state what the book's state is called; {@link #newestState} gives it back
     * @throws StoreException where it can't be made; the earlier ones stay
     */
    public Backup make(ProjectStore store, String state, Backup.Extent extent) {
        try {
            makeFolder();
            Path file = free();
            CopyReport report = store.copyTo(file);
            rotate();
            List<Backup> there = list();
            notes().made(file, state, extent, there.stream().map(Backup::file).toList());
            return new Backup(file, made(file).orElseThrow(), report.bytes(), Optional.of(extent));
        } catch (IOException e) {
            throw new StoreException(StoreException.Kind.FAILED, "A backup could not be made in " + folder + ": "
                    + e.getMessage() + " The book itself is as it was.", e);
        }
    }

    /** Takes away what a killed program left half made. Call it before anything else, once the book is open. */
    public void clean() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant old = Instant.now().minus(LONGEST_LOOK);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "{" + ASIDE + "," + BackupReader.PREFIX + "}*")) {
            for (Path each : left) {
                if (!Files.isDirectory(each)) {
                    Files.deleteIfExists(each);
                } else if (Files.getLastModifiedTime(each).toInstant().isBefore(old)) { // else somebody may be looking
                    BackupReader.delete(each);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** The state the book was in when its newest backup was made; empty where that is gone or not known. */
    public Optional<String> newestState() throws IOException {
        return list().stream().findFirst().flatMap(newest -> notes().state(newest.file()));
    }

    /** Whether these are the backups of a book that still is at another place, of which {@code book} is a duplicate. */
    public boolean isOfAnother(Path book) throws IOException {
        Optional<Path> seen = notes().book();
        return seen.isPresent() && Files.exists(seen.get()) && !(Files.exists(book) && Files.isSameFile(seen.get(), book));
    }

    /** Remembers where the book is. */
    public void setBook(Path book) throws IOException {
        makeFolder();
        notes().setBook(book);
    }

    /** Something else to remember with this book's backups; empty where nothing was. */
    public Optional<String> note(String name) {
        return notes().value(name);
    }

    /** @param text blank for nothing */
    public void putNote(String name, String text) throws IOException {
        makeFolder();
        notes().put(name, text);
    }

    private FolderNotes notes() {
        return new FolderNotes(folder);
    }

    /** Newest first; empty where there is none yet. */
    public List<Backup> list() throws IOException {
        List<Backup> backups = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                for (Path file : files) {
                    Optional<Instant> made = made(file);
                    if (made.isPresent()) {
                        backups.add(new Backup(file, made.get(), Files.size(file), notes().extent(file)));
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
