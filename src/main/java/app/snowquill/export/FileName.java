package app.snowquill.export;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files made of titles, such as Linux, macOS and Windows all take: the rules are those of Windows ("Naming Files, Paths, and
 * Namespaces"), which are the narrowest, and 255 bytes of UTF-8, which is what Linux has. Stateless.
 */
public final class FileName {
    /** Bytes of UTF-8: so much that a number, a remark and an ending still fit, and whole paths stay short. */
    private static final int LONGEST = 120;
    private static final Pattern REFUSED = Pattern.compile("[<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])( *\\..*)?");

    private FileName() {
    }

    /** @param otherwise where nothing of the title can stand in a name */
    public static String of(String title, String otherwise) {
        String plain = Normalizer.normalize(REFUSED.matcher(title).replaceAll(" "), Normalizer.Form.NFC);
        plain = trimmed(shortened(trimmed(SPACE.matcher(plain).replaceAll(" "))));
        if (plain.isEmpty()) {
            return otherwise;
        }
        return DEVICE.matcher(plain).matches() ? "_" + plain : plain;
    }

    /** Equal for names that are one on a disk which does not tell capitals, or ways of writing an accent, apart. */
    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Windows drops spaces and dots at the end; a dot at the beginning hides a file elsewhere. */
    private static String trimmed(String name) {
        return name.replaceAll("^[ .]+|[ .]+$", "");
    }

    private static String shortened(String name) {
        int bytes = 0;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            bytes += Character.toString(name.codePointAt(at)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                return name.substring(0, at);
            }
        }
        return name;
    }
}
