package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A project that is an archive. What it unpacks to is counted while it is read, whatever the archive says of it. To be closed. */
final class ZippedFiles implements ProjectFiles, AutoCloseable {
    private static final int PIECE = 64 << 10;

    private final ZipFile zip;
    private long read;

    /** @throws ImportException where it is no archive, or has more files than any project */
    ZippedFiles(Path file) throws IOException {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new ImportException(Kind.DAMAGED, file.getFileName() + " is damaged and can’t be read. Nothing was changed. Open it in the "
                    + "program that made it and save it again.", e);
        }
        if (zip.size() > MOST_FILES) {
            zip.close();
            throw SafeXml.tooLarge();
        }
    }

    @Override
    public List<String> names() {
        return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).sorted().toList();
    }

    @Override
    public Optional<byte[]> bytes(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                read += length;
                if (bytes.size() + length > MOST_BYTES || read > MOST_BYTES_IN_ALL) {
                    throw SafeXml.tooLarge();
                }
                bytes.write(piece, 0, length);
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
