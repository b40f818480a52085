package app.snowquill.engine.remote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one server's model from every other. */
final class Identity {
    private Identity() {
    }

    static String of(String address, String model) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((address + "\n" + model).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
