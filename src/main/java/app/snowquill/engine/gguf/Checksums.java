package app.snowquill.engine.gguf;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a SHA-256 in what a person pasted or a server said. */
public final class Checksums {
    private static final Pattern SHA256 = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private Checksums() {
    }

    /** Of one of 64 hexadecimal digits, in quotes or behind "sha256:", in capitals or not. */
    public static Optional<String> in(String text) {
        Matcher found = SHA256.matcher(text.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
