package app.snowquill.snowflake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Hashes named fields so that no two different lists of fields give the same text. Not thread-safe; used once. */
final class Fingerprint {
    private final StringBuilder canonical = new StringBuilder();

    Fingerprint add(String field, Object value) {
        String text = value == null ? "" : value.toString();
        canonical.append(field).append('=').append(text.length()).append(':').append(text).append('\n');
        return this;
    }

    Fingerprint addAll(String field, Collection<?> values) {
        add(field, values.size());
        values.forEach(value -> add(field, value));
        return this;
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
