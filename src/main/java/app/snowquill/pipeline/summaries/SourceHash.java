package app.snowquill.pipeline.summaries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Names what a summary was made from. Pure. */
public final class SourceHash {
    private SourceHash() {
    }

    /** SHA-256 of a text in UTF-8, as hex. */
    public static String of(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Of several in order, each the hash of what one of them says, by its name. */
    public static String of(Map<String, String> parts) {
        StringBuilder lines = new StringBuilder();
        parts.forEach((name, hash) -> lines.append(hash).append(' ').append(name).append('\n'));
        return of(lines.toString());
    }
}
