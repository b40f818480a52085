package app.snowquill.engine.llama;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Puts the native library out of the program's jar into a folder named by its content. The binding's own extraction
 * empties the shared temporary folder of everything called llama, and two at once crash; this one writes once, whole.
 */
final class NativeLibrary {
    private final Path folder;

    /** @param folder where libraries are kept from one start to the next; made where it is missing */
    NativeLibrary(Path folder) {
        this.folder = folder;
    }

    /** The folder that holds the library for this machine. */
    Path extracted() throws IOException {
        String name = System.mapLibraryName("jllama");
        byte[] content;
        String resource = "/de/kherud/llama/" + system() + "/" + processor() + "/" + name;
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("there is no model library for this kind of machine (" + system() + ", "
                        + processor() + ").");
            }
            content = in.readAllBytes();
        }
        Path home = folder.resolve("jllama-" + hash(content).substring(0, 24));
        Path library = home.resolve(name);
        if (!holds(library, content)) {
            write(library, content);
        }
        return home;
    }

    /** Byte by byte: half a library, or one that a disk has damaged, would end the process that loads it. */
    private static boolean holds(Path library, byte[] content) throws IOException {
        return Files.isRegularFile(library) && Files.size(library) == content.length
                && Arrays.equals(Files.readAllBytes(library), content);
    }

    private void write(Path library, byte[] content) throws IOException {
        Path half = null;
        try {
            Files.createDirectories(library.getParent());
            half = Files.createTempFile(library.getParent(), "half", ".tmp");
            Files.write(half, content);
            Files.move(half, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (half != null) {
                Files.deleteIfExists(half);
            }
            if (!holds(library, content)) { // else another start was faster, and its library is in use
                throw new IOException("the library that runs models could not be written to " + folder
                        + "; the disk may be full, or the folder write-protected.", e);
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? "Windows" : name.contains("mac") ? "Mac" : "Linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "aarch64";
            case "x86", "i386", "i686" -> "x86";
            default -> name;
        };
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
