package app.snowquill.importing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What sings when a document reaches out of itself: a secret beside it, a socket that listens, and a folder in which nothing may appear. */
final class Canaries implements AutoCloseable {
    static final String SECRET = "the canary sings";

    private final Path folder;
    private final ServerSocket socket;

    Canaries(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(secret(), SECRET);
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(1);
    }

    Path secret() {
        return folder.resolve("secret.txt");
    }

    /** An address that must never be asked. */
    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/canary";
    }

    boolean wasAsked() throws IOException {
        try {
            socket.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** Everything that lies in the folder, with its length. */
    Set<String> lying() throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                all.add(path + (Files.isRegularFile(path) ? " " + Files.size(path) : ""));
            }
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
