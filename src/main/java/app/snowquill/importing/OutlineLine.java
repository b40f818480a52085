package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a pasted outline.
 *
 * @param depth how far in it stands: columns of its indent, or the count of its number signs or of its numbers
 * @param text without its mark
 * @param kind as the line itself says; {@link Kind#ITEM} where only its depth can
 */
record OutlineLine(Marked marked, int depth, String text, Named kind) {
    private static final Pattern NUMBERS = Pattern.compile("((?:\\d{1,3}\\.){1,8}\\d{1,3}|\\d{1,3})[.):]?\\s+(.*)");
    private static final Pattern LETTERS = Pattern.compile("(?:[ivxlcIVXLC]{1,6}|[A-Za-z])[.)]\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("[-*+•–—◦▪]\\s+(.*)");
    private static final Pattern SCENE = Pattern.compile("(?:scene|szene|scène|escena)\\s*+(?:\\d{1,3}|[ivxlc]{1,6}|one|two|three|four|five|six)?+\\s*+(?:[.:—–-]\\s*(.*)|)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHAPTER = Pattern.compile("(?:chapter|ch\\.)\\s+(?:\\d{1,3}|[ivxlc]{1,8}|\\p{L}+(?:-\\p{L}+)?)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final int TAB = 4;

    /** How a line stands out. */
    enum Marked {
        HEADING, NUMBER, BULLET, NOTHING
    }

    /** What a line calls itself. */
    enum Named {
        PART, CHAPTER, SCENE, ITEM
    }

    /** What a line is in the outline. */
    enum Kind {
        TITLE, PART, CHAPTER, SCENE, MORE
    }

    /** Every line that is not empty. */
    static List<OutlineLine> of(String text) {
        List<OutlineLine> lines = new ArrayList<>();
        for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n")) {
            if (!line.isBlank() && !BreakLines.matches(line)) {
                lines.add(line(TextDecoding.withoutControls(line)));
            }
        }
        return lines;
    }

    private static OutlineLine line(String line) {
        int indent = 0;
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            indent += line.charAt(at) == '\t' ? TAB : 1;
            at++;
        }
        String text = line.strip();
        Optional<NumberSigns> heading = NumberSigns.of(text);
        if (heading.isPresent()) {
            return named(Marked.HEADING, heading.get().level(), bare(heading.get().text()));
        }
        Matcher bullet = BULLET.matcher(text);
        if (bullet.matches()) {
            return named(Marked.BULLET, indent, bare(bullet.group(1)));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            int dots = (int) numbers.group(1).chars().filter(c -> c == '.').count();
            return named(Marked.NUMBER, indent + dots, bare(numbers.group(2)));
        }
        Matcher letters = LETTERS.matcher(text);
        return letters.matches() && !text.startsWith("I ") ? named(Marked.NUMBER, indent, bare(letters.group(1)))
                : named(Marked.NOTHING, indent, bare(text));
    }

    private static OutlineLine named(Marked marked, int depth, String text) {
        Matcher scene = SCENE.matcher(text);
        if (scene.matches()) {
            String rest = scene.group(1) == null ? "" : scene.group(1).strip();
            return new OutlineLine(marked, depth, rest.isEmpty() ? text : rest, Named.SCENE);
        }
        Named kind = HeadingWords.isPart(text) ? Named.PART
                : HeadingWords.isChapter(text) || CHAPTER.matcher(text).matches() ? Named.CHAPTER : Named.ITEM;
        return new OutlineLine(marked, depth, text, kind);
    }

    /** Without the marks of emphasis around it. */
    private static String bare(String text) {
        return text.replaceAll("[*_]{1,3}(\\S(?:[^*_]*\\S)?)[*_]{1,3}", "$1").strip();
    }
}
