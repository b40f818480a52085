package app.snowquill.engine.gguf;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads the header of a GGUF file and refuses what is not a whole one. Holds nothing; any thread. */
public final class GgufReader {
    private static final int MOST_TENSORS = 65_536;
    private static final int LEAST_TENSOR_BYTES = 32;
    private static final int LEAST_PAIR_BYTES = 13;

    /** @throws MalformedGguf where the file can't be read or is not a whole GGUF file */
    public GgufHeader read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new MalformedGguf(Files.exists(file) ? "This is not a file but a folder or a device: " + file + "."
                    : "The file is not there: " + file + ".");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long size = Files.size(file);
            if (size == 0) {
                throw new MalformedGguf("The file is empty: " + file.getFileName() + ".");
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return read(file, size, new GgufInput(in, size, digest), digest);
        } catch (EOFException e) {
            throw new MalformedGguf("The file ends in the middle of its header, so it was not copied or downloaded "
                    + "to the end: " + file.getFileName() + ".", e);
        } catch (IOException e) {
            throw new MalformedGguf("The file can't be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static GgufHeader read(Path file, long size, GgufInput in, MessageDigest digest) throws IOException {
        int magic = in.int32();
        if (magic != 0x46554747) {
            throw new MalformedGguf("This is not a GGUF model file: " + file.getFileName() + ".");
        }
        long version = in.uint32();
        if (Integer.reverseBytes((int) version) <= 3 && version > 3) {
            throw new MalformedGguf("The file is written in the byte order of another kind of computer.");
        }
        if (version < 2 || version > 3) {
            throw new MalformedGguf("The file is of GGUF version " + version + "; versions 2 and 3 can be read.");
        }
        long tensors = in.count("tensors", MOST_TENSORS, LEAST_TENSOR_BYTES);
        long pairs = in.count("values", GgufValues.mostKeys(), LEAST_PAIR_BYTES);
        GgufValues values = GgufValues.read(in, pairs);
        long alignment = values.number("general.alignment", 32);
        if (alignment < 8 || alignment > 65_536 || Long.bitCount(alignment) != 1) {
            throw new MalformedGguf("The file's alignment is " + alignment + ", which can't be true.");
        }
        TensorTable table = TensorTable.read(in, tensors, alignment);
        long dataOffset = (in.position() + alignment - 1) / alignment * alignment;
        if (dataOffset + table.dataBytes() > size) {
            throw new MalformedGguf("The file is too short for what its header says: " + size + " bytes of "
                    + (dataOffset + table.dataBytes()) + ". It was not copied or downloaded to the end.");
        }
        digest.update(Long.toString(size).getBytes(StandardCharsets.US_ASCII));
        String identity = HexFormat.of().formatHex(digest.digest());
        return new HeaderFacts(file, values, table).header(size, dataOffset, identity);
    }
}
