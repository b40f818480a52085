package app.snowquill.importing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with a head of names and values, as MultiMarkdown and Manuskript have it: a value goes on in lines that are indented, an empty line ends
 * the head.
 */
record HeaderText(Map<String, String> head, String body) {
    private static final Pattern FIELD = Pattern.compile("(\\S[^:\\n]{0,200}):[ \\t]*+(.*)");

    static HeaderText of(String text) {
        Map<String, String> head = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        String name = "";
        int line = 0;
        for (; line < lines.length && !lines[line].isEmpty(); line++) {
            Matcher field = FIELD.matcher(lines[line]);
            boolean goesOn = lines[line].startsWith("    ") || lines[line].startsWith("\t");
            if (goesOn && !name.isEmpty()) {
                head.merge(name, lines[line].strip(), (one, more) -> one + "\n" + more);
            } else if (!goesOn && field.matches()) {
                name = field.group(1).strip().replace("_.._", ":");
                head.put(name, field.group(2).strip());
            } else {
                break;
            }
        }
        return new HeaderText(head, String.join("\n", Arrays.asList(lines).subList(line, lines.length)).strip());
    }

    /** Blank where there is none. */
    String value(String of) {
        return head.getOrDefault(of, "").strip();
    }
}
