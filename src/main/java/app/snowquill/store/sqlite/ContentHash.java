package app.snowquill.store.sqlite;

import app.snowquill.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The SHA-256 that stands beside each text. SQLite's own check misses almost every changed letter. */
final class ContentHash {
    private ContentHash() {
    }

    /** Hex of the SHA-256 of {@code text} in UTF-8. */
    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Whether a text is as it was written. One that takes its document out of the book is blank. */
    static boolean matches(String text, String hash, boolean removed) {
        return of(text).equals(hash) && (!removed || text.isEmpty());
    }

    /** @throws StoreException where {@code bad} of {@code all} texts do not match; silent where none */
    static void require(int bad, int all) {
        if (bad > 0) {
            throw new StoreException(StoreException.Kind.DAMAGED, String.format(Locale.ENGLISH, "%,d of %,d %s not match %s check. "
                    + "Something other than Snowquill changed the file. Nothing was overwritten. Salvage makes a new book of "
                    + "what is whole; a backup holds the book as it was.", bad, all, bad == 1 ? "texts does" : "texts do",
                    bad == 1 ? "its" : "their"));
        }
    }
}
