package app.snowquill.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Names of an archive's parts, as one part names another. Pure. */
final class PartName {
    private PartName() {
    }

    /**
     * Without what follows a number sign, and never above the archive's top.
     *
     * @param folder of the part that names the other, ending in a stroke; blank for the top
     */
    static String resolved(String folder, String reference) {
        int end = reference.indexOf('#');
        String path = decoded(end < 0 ? reference : reference.substring(0, end)).replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : ((path.startsWith("/") ? "" : folder) + path).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** What follows the number sign; blank where none does. */
    static String fragment(String reference) {
        int at = reference.indexOf('#');
        return at < 0 ? "" : decoded(reference.substring(at + 1));
    }

    /** %20 and its like; a percent sign that begins none stays. */
    private static String decoded(String name) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] plain = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            plain[length++] = low < 0 ? bytes[i] : (byte) (high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return new String(plain, 0, length, StandardCharsets.UTF_8);
    }
}
