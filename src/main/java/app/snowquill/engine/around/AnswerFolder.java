package app.snowquill.engine.around;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers on disk, one a file, in a folder that only this user may read. Bounded in bytes; what was used longest ago goes first.
 * Several processes may use one folder: a file is there whole or not at all, and one that is gone or damaged is an answer that
 * was never kept. That the disk can't be written to means only that nothing is kept. Thread-safe.
 */
public final class AnswerFolder {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerFolder.class);
    private static final String ENDING = ".answer";
    private static final String HALF_WRITTEN = ".new";
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final int WRITES_BETWEEN_LOOKS = 256;
    private static final long UNKNOWN = -1;

    private final Path folder;
    private final long mostBytes;
    private long bytes = UNKNOWN;
    private int writes;
    private boolean complained;

    /** @param mostBytes of all files together; 0 keeps nothing */
    public AnswerFolder(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    public boolean keepsAny() {
        return mostBytes > 0;
    }

    Optional<KeptAnswer> find(String key) {
        Path file = file(key);
        try {
            Optional<KeptAnswer> found = Files.size(file) > mostBytes ? Optional.empty()
                    : KeptAnswer.of(Files.readAllBytes(file), key);
            if (found.isEmpty()) {
                LOG.warn("A kept answer was damaged and is removed.");
                Files.deleteIfExists(file);
            } else {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
            return found;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            complain(e);
            return Optional.empty();
        }
    }

    synchronized void keep(String key, KeptAnswer answer) {
        byte[] content = answer.bytes(key);
        if (content.length > mostBytes) {
            return;
        }
        try {
            write(file(key), content);
            bytes += content.length;
            if (bytes < content.length || bytes > mostBytes || ++writes % WRITES_BETWEEN_LOOKS == 0) {
                shrinkTo(mostBytes);
            }
        } catch (IOException e) {
            complain(e);
        }
    }

    /** Removes every answer, and nothing that is none. */
    public synchronized void empty() {
        try {
            shrinkTo(0);
        } catch (IOException e) {
            complain(e);
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent().getParent().toAbsolutePath().getParent());
        makePrivate(folder);
        makePrivate(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "", HALF_WRITTEN, onlyOwner("rw-------"));
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }

    private void makePrivate(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            Files.createDirectories(place, onlyOwner("rwx------"));
        } else if (place.equals(folder) && isPosix()) {
            Set<PosixFilePermission> wanted = PosixFilePermissions.fromString("rwx------");
            if (!Files.getPosixFilePermissions(place).equals(wanted)) {
                Files.setPosixFilePermissions(place, wanted);
            }
        }
    }

    private FileAttribute<?>[] onlyOwner(String permissions) {
        return isPosix() ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Looks at what is really there, for other processes write here too. */
    private void shrinkTo(long most) throws IOException {
        List<Kept> all = all();
        bytes = all.stream().mapToLong(Kept::bytes).sum();
        if (bytes <= most) {
            return;
        }
        all.sort(Comparator.comparing(Kept::used));
        long enough = most - most / 10; // some room, so that not every answer has to make its own
        for (Kept kept : all) {
            if (bytes <= enough) {
                return;
            }
            Files.deleteIfExists(kept.file());
            bytes -= kept.bytes();
        }
    }

    private List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (DirectoryStream<Path> places = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            for (Path place : places) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "*{" + ENDING + "," + HALF_WRITTEN + "}")) {
                    for (Path file : files) {
                        look(file).ifPresent(all::add);
                    }
                }
            }
        }
        return all;
    }

    private static Optional<Kept> look(Path file) throws IOException {
        try {
            Kept kept = new Kept(file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
            if (file.toString().endsWith(HALF_WRITTEN) && kept.used().isBefore(Instant.now().minus(FORGOTTEN))) {
                Files.deleteIfExists(file); // its writer was ended half way
                return Optional.empty();
            }
            return Optional.of(kept);
        } catch (NoSuchFileException e) { // another process was faster
            return Optional.empty();
        }
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + ENDING);
    }

    private synchronized void complain(IOException why) {
        if (!complained) {
            LOG.warn("Answers can't be kept on disk now; writing goes on without that: {}", why.toString());
        }
        complained = true;
    }

    private record Kept(Path file, long bytes, Instant used) {
    }
}
