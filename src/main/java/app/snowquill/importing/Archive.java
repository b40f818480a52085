package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP that somebody else packed. Its parts are read where they lie, by name, and never unpacked to a disk; what its directory claims of
 * sizes is not believed, what comes out is counted. Belongs to one document; not thread-safe.
 */
final class Archive implements AutoCloseable {
    /** In all parts that are read, together. */
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_PARTS = 20_000;
    /** Text is packed to a tenth, a long and dull one to a fiftieth; what is packed tighter is made to harm. */
    private static final int MOST_RATIO = 200;
    /** Below this nobody asks how tightly it was packed. */
    private static final long HARMLESS = 4L << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long left = MOST_BYTES;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * @param kind "a Word document": for sentences
     * @throws ImportException where it is none, is locked, is damaged or has too many parts
     */
    static Archive open(Path file, String kind) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        if (head.length < 8 || head[0] != 'P' || head[1] != 'K') {
            throw new ImportException(Kind.UNKNOWN_FORMAT, file.getFileName() + " is not " + kind + ", whatever its name says. Nothing "
                    + "was changed.");
        }
        if (head[2] == 3 && (head[6] & 1) == 1) {
            throw locked(file);
        }
        try {
            Archive archive = new Archive(new ZipFile(file.toFile()));
            if (archive.zip.size() > MOST_PARTS) {
                archive.close();
                throw SafeXml.tooLarge();
            }
            archive.zip.stream().forEach(entry -> archive.parts.putIfAbsent(folded(entry.getName()), entry));
            return archive;
        } catch (ZipException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    /** A part by its name, whatever its case; empty where there is none. The stream ends with an IOException where it does not end. */
    Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = parts.get(folded(name));
        return entry == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
    }

    /** @param most bytes. @throws ImportException TOO_LARGE where it has more */
    Optional<byte[]> bytes(String name, int most) throws IOException {
        Optional<InputStream> part = part(name);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = part.get()) {
            byte[] read = in.readNBytes(most + 1);
            if (read.length > most) {
                throw SafeXml.tooLarge();
            }
            return Optional.of(read);
        } catch (TooMuch e) {
            throw SafeXml.tooLarge();
        }
    }

    boolean has(String name) {
        return parts.containsKey(folded(name));
    }

    /** As they are in the archive, in no order. */
    List<String> names() {
        return parts.values().stream().map(ZipEntry::getName).toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^/+", "");
    }

    static ImportException locked(Path file) {
        return new ImportException(Kind.ENCRYPTED, file.getFileName() + " is locked with a password. Nothing was changed. Save it "
                + "without one, then try again.");
    }

    static ImportException damaged(Path file, Exception cause) {
        return new ImportException(Kind.DAMAGED, file.getFileName() + " is damaged and can’t be read. Nothing was changed. Open it in "
                + "the program that made it and save it again, then try again.", cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A part unpacks to more than it may. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final class Counted extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooMuch {
            unpacked += read;
            left -= read;
            if (left < 0 || unpacked > BlockList.MOST_CHARACTERS || unpacked > HARMLESS && unpacked / packed > MOST_RATIO) {
                throw new TooMuch();
            }
        }
    }
}
