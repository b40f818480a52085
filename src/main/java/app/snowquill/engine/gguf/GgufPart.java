package app.snowquill.engine.gguf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One GGUF file's header as it stands: its values and its list of tensors. Most models are one file; a split one has a part
 * with all values and others with none but their place.
 *
 * @param identity SHA-256 of the header and the size
 */
record GgufPart(GgufValues values, TensorTable tensors, long size, long dataOffset, String identity) {
    private static final int MOST_TENSORS = 65_536;
    private static final int MOST_PARTS = 99_999;
    private static final int LEAST_TENSOR_BYTES = 32;
    private static final int LEAST_PAIR_BYTES = 13;

    /**
     * @param size of the whole file, in bytes
     * @throws java.io.EOFException where the header goes on beyond the end of what is there
     */
    static GgufPart read(InputStream bytes, long size, String name) throws IOException {
        MessageDigest digest = sha256();
        GgufInput in = new GgufInput(bytes, size, digest);
        int magic = in.int32();
        if (magic != 0x46554747) {
            throw new MalformedGguf("This is not a GGUF model file: " + name + ".");
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
        return new GgufPart(values, table, size, dataOffset, HexFormat.of().formatHex(digest.digest()));
    }

    /** Which part of a split model this is, from 0. */
    long number() {
        return Math.max(0, values.number("split.no", 0));
    }

    /** Of how many files the model is; 1 where it is whole. @throws MalformedGguf where that can't be true */
    int count() {
        long count = values.number("split.count", 1);
        if (count < 0 || count > MOST_PARTS || number() >= Math.max(1, count)) {
            throw new MalformedGguf("The file says it is part " + (number() + 1) + " of " + count + ", which can't be true.");
        }
        return (int) Math.max(1, count);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
