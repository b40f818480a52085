package app.snowquill.pipeline.running;

import app.snowquill.story.DocumentKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;

/** Names a piece of a job's work by all that goes into it, so that it is done once and kept once. Pure. */
public final class WorkKey {
    private WorkKey() {
    }

    /**
     * @param consumed hash of the fields that the document is made from
     * @param draftWords where the job has a length of its own
     * @return SHA-256, as hex
     */
    public static String of(DocumentKey document, String consumed, String instruction, OptionalInt draftWords) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {document.toString(), consumed, instruction, draftWords.toString()}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
