package app.snowquill.engine.llama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The two directions of a worker's pipe. A frame is a four-byte mark, a four-byte length (big end first) and that many
 * bytes of JSON. The mark lets the reader step over anything native code prints in between.
 */
final class Frames {
    private static final int MARK = 0x1E534651; // a record separator and "SFQ": no text line holds it
    private static final int LONGEST = 64 << 20;

    private Frames() {
    }

    /** Writes frames whole, from any thread. */
    static final class Writer {
        private final ObjectMapper mapper;
        private final OutputStream out;

        Writer(ObjectMapper mapper, OutputStream out) {
            this.mapper = mapper;
            this.out = out;
        }

        ObjectNode frame(String kind) {
            return mapper.createObjectNode().put("kind", kind);
        }

        void write(ObjectNode frame) throws IOException {
            byte[] body = mapper.writeValueAsBytes(frame);
            byte[] whole = ByteBuffer.allocate(8 + body.length).putInt(MARK).putInt(body.length).put(body).array();
            synchronized (out) {
                out.write(whole);
                out.flush();
            }
        }
    }

    /** Reads frames. One thread. */
    static final class Reader {
        private final ObjectMapper mapper;
        private final DataInputStream in;

        Reader(ObjectMapper mapper, InputStream in) {
            this.mapper = mapper;
            this.in = new DataInputStream(in);
        }

        /** The next frame; empty where the other side has closed the pipe. */
        Optional<JsonNode> read() throws IOException {
            try {
                int mark = in.readInt();
                while (mark != MARK) {
                    mark = mark << 8 | in.readUnsignedByte();
                }
                int length = in.readInt();
                if (length < 0 || length > LONGEST) {
                    throw new IOException("A frame of " + length + " bytes can't be right.");
                }
                byte[] body = new byte[length];
                in.readFully(body);
                return Optional.of(mapper.readTree(body));
            } catch (EOFException e) {
                return Optional.empty();
            }
        }
    }
}
