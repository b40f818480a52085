package app.snowquill.importing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of a document of novelWriter, by what it is.
 *
 * @param name of a heading its signs, of a reference its keyword, of a comment its kind, in small letters; else blank
 * @param text without the signs
 */
record NovelWriterLine(Kind kind, String name, String text) {
    private static final Pattern HEADING = Pattern.compile("(#{1,4}!?) (.+)");
    private static final Pattern REFERENCE = Pattern.compile("@(\\w{1,20})[ \\t]*+:(.*)");
    private static final Pattern COMMENT = Pattern.compile("%[ \\t]*+((?:synopsis|short|summary|description)|(?:footnote|story|note)\\.([^:\\s]{1,60}))[ \\t]*+:(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ITALIC = Pattern.compile("(?<![\\w\\\\])_(?=[^\\s_])([^_\\n]*+)(?<=[^\\s\\\\])_(?!\\w)");
    private static final Pattern BOLD = Pattern.compile("(?<![\\\\])\\*\\*(?=\\S)([^*\\n]*+)(?<=\\S)\\*\\*");
    private static final Pattern SINGLE = Pattern.compile("(?<![\\\\*])\\*(?=[^\\s*])([^*\\n]*+)(?<=[^\\s*])\\*(?!\\*)");
    private static final Pattern STRUCK = Pattern.compile("(?<!\\\\)(~~|==)(?=\\S)([^~=\\n]*+)(?<=\\S)\\1");

    enum Kind {
        HEADING, REFERENCE, SYNOPSIS, FOOTNOTE, NOTE, IGNORED, FILE, BLANK, TEXT
    }

    static NovelWriterLine of(String line) {
        String stripped = line.strip();
        if (stripped.isEmpty()) {
            return new NovelWriterLine(Kind.BLANK, "", "");
        }
        Matcher heading = HEADING.matcher(stripped);
        if (heading.matches()) {
            return new NovelWriterLine(Kind.HEADING, heading.group(1), heading.group(2).strip());
        }
        if (stripped.startsWith("%%~")) {
            return new NovelWriterLine(Kind.FILE, "", "");
        }
        if (stripped.startsWith("%~")) {
            return new NovelWriterLine(Kind.IGNORED, "", stripped.substring(2).strip());
        }
        if (stripped.startsWith("%")) {
            return comment(stripped);
        }
        Matcher reference = REFERENCE.matcher(stripped);
        return reference.matches() ? new NovelWriterLine(Kind.REFERENCE, reference.group(1).toLowerCase(Locale.ROOT), reference.group(2).strip())
                : new NovelWriterLine(Kind.TEXT, "", unaligned(stripped));
    }

    private static NovelWriterLine comment(String line) {
        Matcher comment = COMMENT.matcher(line);
        if (!comment.matches()) {
            return new NovelWriterLine(Kind.NOTE, "", line.substring(1).strip());
        }
        String key = comment.group(2) == null ? "" : comment.group(2);
        Kind kind = key.isEmpty() ? Kind.SYNOPSIS : comment.group(1).toLowerCase(Locale.ROOT).startsWith("footnote") ? Kind.FOOTNOTE : Kind.NOTE;
        return new NovelWriterLine(kind, key, comment.group(3).strip());
    }

    /** What a reference names, one after another. */
    List<String> names() {
        return Stream.of(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /** Signs at either end say how a paragraph is set; a novel's text has no place for that. */
    private static String unaligned(String line) {
        return line.replaceFirst("^>{1,2}[ \\t]+", "").replaceFirst("[ \\t]+<{1,2}$", "");
    }

    /** Stars and lines of emphasis as codes in brackets. */
    static String coded(String text) {
        String bold = SINGLE.matcher(BOLD.matcher(text).replaceAll("[b]$1[/b]")).replaceAll("[b]$1[/b]");
        String italic = ITALIC.matcher(bold).replaceAll("[i]$1[/i]");
        return STRUCK.matcher(italic).replaceAll("[s]$2[/s]").replaceAll("\\\\([*_~])", "$1");
    }
}
