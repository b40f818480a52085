package app.snowquill.importing.worker;

import java.io.File;
import java.net.SocketPermission;
import java.nio.file.LinkPermission;
import java.nio.file.Path;
import java.security.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the reading process to its one document: it reads that, the program's own files and its temp folder, and writes the
 * temp folder alone; it asks nothing of a network and starts no program. Java's own means for this is marked to go; from Java 24 it
 * is gone, and there the readers' own care stands alone. Process-wide, from {@link #raise} to the end.
 */
@SuppressWarnings("removal")
final class ReadingFence extends SecurityManager {
    /** What a Java has to be told so that it lets itself be fenced; empty where it can't. */
    static final List<String> OPTIONS = Runtime.version().feature() < 24 ? List.of("-Djava.security.manager=allow") : List.of();

    private final List<Path> readable = new ArrayList<>();
    private final Path scratch;

    private ReadingFence(Path document, Path scratch) {
        this.scratch = plain(scratch.toString());
        readable.addAll(List.of(plain(document.toString()), this.scratch, plain(System.getProperty("java.home")),
                Path.of("/dev/random"), Path.of("/dev/urandom")));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(ReadingFence::plain).forEach(readable::add);
    }

    /** @param document a file, or a folder with all that is in it */
    static void raise(Path document, Path scratch) {
        if (!OPTIONS.isEmpty()) {
            System.setSecurityManager(new ReadingFence(document, scratch));
        }
    }

    private static Path plain(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    @Override
    public void checkRead(String file) {
        Path asked = plain(file);
        if (readable.stream().noneMatch(asked::startsWith)) {
            throw new SecurityException("reads elsewhere");
        }
    }

    @Override
    public void checkWrite(String file) {
        if (!plain(file).startsWith(scratch)) {
            throw new SecurityException("writes elsewhere");
        }
    }

    @Override
    public void checkDelete(String file) {
        checkWrite(file);
    }

    @Override
    public void checkExec(String program) {
        throw new SecurityException("starts a program");
    }

    @Override
    public void checkConnect(String host, int port) {
        throw new SecurityException("asks a network");
    }

    @Override
    public void checkPermission(Permission permission) {
        if (permission instanceof SocketPermission || permission instanceof LinkPermission
                || permission.getName().equals("setSecurityManager")) {
            throw new SecurityException("leaves the fence");
        }
    }
}
