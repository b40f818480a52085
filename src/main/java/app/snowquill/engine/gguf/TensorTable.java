package app.snowquill.engine.gguf;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The list of a file's tensors, checked and added up.
 *
 * @param parameters weights in all
 * @param dataBytes bytes from the first weight to the end of the last
 * @param weights the bytes by what they are for
 * @param newer how weights are stored that the included engine can't read yet
 */
record TensorTable(long parameters, long dataBytes, GgufHeader.Weights weights, Optional<String> newer) {
    private static final int LONGEST_NAME = 63;

    static TensorTable read(GgufInput in, long count, long alignment) throws IOException {
        long parameters = 0;
        long end = 0;
        Optional<String> newer = Optional.empty();
        long blocks = 0;
        long input = 0;
        long output = 0;
        Set<String> names = new HashSet<>();
        for (long i = 0; i < count; i++) {
            String name = in.string();
            if (name.isEmpty() || name.length() > LONGEST_NAME || !names.add(name)) {
                throw new MalformedGguf("The name of a tensor in the file is missing, too long or there twice.");
            }
            try {
                Shape shape = Shape.read(in);
                long offset = in.int64();
                if (offset < 0 || offset % alignment != 0) {
                    throw new MalformedGguf("The tensor " + name + " lies where no tensor can lie.");
                }
                parameters = Math.addExact(parameters, shape.values);
                end = Math.max(end, Math.addExact(offset, shape.bytes));
                newer = shape.type.newer() ? Optional.of(shape.type.name()) : newer;
                if (name.startsWith("blk.")) {
                    blocks = Math.addExact(blocks, shape.bytes);
                } else if (name.startsWith("token_embd")) {
                    input = Math.addExact(input, shape.bytes);
                } else {
                    output = Math.addExact(output, shape.bytes);
                }
            } catch (ArithmeticException e) {
                throw new MalformedGguf("The tensor " + name + " is said to be larger than any file.", e);
            }
        }
        return new TensorTable(parameters, end, new GgufHeader.Weights(blocks, input, output), newer);
    }

    /** What this and another part of one model have together. */
    TensorTable plus(TensorTable other) {
        return new TensorTable(parameters + other.parameters, dataBytes + other.dataBytes, weights.plus(other.weights),
                newer.or(() -> other.newer));
    }

    private record Shape(TensorType type, long values, long bytes) {
        static Shape read(GgufInput in) throws IOException {
            long dimensions = in.uint32();
            if (dimensions < 1 || dimensions > 4) {
                throw new MalformedGguf("A tensor in the file has " + dimensions + " dimensions; one to four are possible.");
            }
            long values = 1;
            long row = 0;
            for (int d = 0; d < dimensions; d++) {
                long length = in.int64();
                if (length < 1) {
                    throw new MalformedGguf("A tensor in the file has no size.");
                }
                row = d == 0 ? length : row;
                values = Math.multiplyExact(values, length);
            }
            int id = in.int32();
            TensorType type = TensorType.of(id).orElseThrow(() -> new MalformedGguf(
                    "The weights are stored in a way that this program can't read (kind " + id + ")."));
            if (!type.divides(row)) {
                throw new MalformedGguf("A tensor's rows of " + row + " values can't be stored as " + type + ".");
            }
            return new Shape(type, values, type.bytes(values));
        }
    }
}
