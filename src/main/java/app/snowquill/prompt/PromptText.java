package app.snowquill.prompt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A copy's file: the original's header with the hash of what was copied, and the author's two texts. Pure. */
final class PromptText {
    private static final Pattern ORIGIN = Pattern.compile("(?m)^copied-from: ([0-9a-f]{64})$");
    private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)}}");

    private PromptText() {
    }

    /** @param original the program's file, letter by letter */
    static String of(String original, String system, String user) {
        String header = original.substring(0, original.indexOf("# System")).strip().replaceFirst("\\n---$", "");
        return header + "\ncopied-from: " + hash(original) + "\n---\n# System\n" + system.strip() + "\n# User\n" + user.strip() + "\n";
    }

    /** The hash of the original that was copied; empty where the file does not say. */
    static Optional<String> origin(String copy) {
        Matcher matcher = ORIGIN.matcher(copy);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why these texts can't take the place of the original's, in a sentence; empty where they can. */
    static Optional<String> complaint(PromptFile original, String system, String user) {
        if (user.isBlank() || system.isBlank()) {
            return Optional.of("Nothing stands under # " + (user.isBlank() ? "User" : "System") + ".");
        }
        Set<String> shown = new LinkedHashSet<>();
        Set<String> opened = new LinkedHashSet<>();
        String all = system + "\n\u0000\n" + user;
        Matcher marks = MARK.matcher(all);
        while (marks.find()) {
            String mark = marks.group(1);
            String input = mark.replaceFirst("^[#/]", "");
            if (!original.inputs().contains(input)) {
                return Optional.of("There is no input {{" + mark + "}} here. There are " + String.join(", ", original.inputs()) + ".");
            }
            if (mark.startsWith("#") && !opened.add(input) || mark.startsWith("/") && !opened.remove(input)) {
                return Optional.of("The marks {{#" + input + "}} and {{/" + input + "}} do not stand in pairs.");
            }
            if (mark.equals(input)) {
                shown.add(input);
            }
        }
        if (!opened.isEmpty()) {
            return Optional.of("The mark {{#" + opened.iterator().next() + "}} is not closed.");
        }
        return original.inputs().stream().filter(input -> !shown.contains(input)).findFirst()
                .map(input -> "The input {{" + input + "}} does not stand in it, so that the model would not be told.")
                .or(() -> nested(original, system, user));
    }

    /** A section that crosses the border of the texts, or stands in one of the same name, would leave its marks in what is sent. */
    private static Optional<String> nested(PromptFile original, String system, String user) {
        PromptFile.Rendered filled = original.with(system, user).render(original.inputs().stream()
                .collect(Collectors.toMap(input -> input, input -> "x")));
        return (filled.system() + filled.user()).contains("{{") ? Optional.of("A mark {{ is left over that is no input’s.") : Optional.empty();
    }
}
