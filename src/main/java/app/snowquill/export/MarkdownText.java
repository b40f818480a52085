package app.snowquill.export;

import app.snowquill.export.Manuscript.Emphasis;
import app.snowquill.export.Manuscript.Run;
import java.util.List;
import java.util.regex.Pattern;

/** Prose as CommonMark that reads back as the same prose: only what would change its meaning is escaped. */
final class MarkdownText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\*_`\\[\\]<~|]|&(?=#?\\w+;)");
    /** Without one of these, {@link #SPECIAL} need not look. */
    private static final String SUSPECT = "\\*_`[]<~|&";
    /** What makes a line a heading, list, quotation, code fence, rule or underline. */
    private static final Pattern BLOCK_START = Pattern.compile("(?m)^([#>=+-])");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^(\\d{1,9})([.)])(?=\\s|$)");

    private MarkdownText() {
    }

    static String heading(String title) {
        return escape(title).replace("#", "\\#");
    }

    static String paragraph(Manuscript.Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        List<Run> runs = paragraph.runs();
        for (int i = 0; i < runs.size(); i++) {
            String before = i == 0 ? "" : runs.get(i - 1).text();
            String after = i + 1 == runs.size() ? "" : runs.get(i + 1).text();
            boolean touches = i > 0 && runs.get(i - 1).emphasis() != Emphasis.PLAIN
                    || i + 1 < runs.size() && runs.get(i + 1).emphasis() != Emphasis.PLAIN;
            text.append(emphasised(runs.get(i), before, after, touches));
        }
        if (text.indexOf("\n") < 0 && (text.isEmpty() || Character.isLetter(text.charAt(0)))) {
            return text.toString();
        }
        String escaped = BLOCK_START.matcher(text).replaceAll("\\\\$1");
        escaped = NUMBERED.matcher(escaped).replaceAll("$1\\\\$2");
        return escaped.replace("\n", "\\\n");
    }

    private static String emphasised(Run run, String before, String after, boolean touchesEmphasis) {
        String text = escape(run.text());
        if (run.emphasis() == Emphasis.PLAIN) {
            return text;
        }
        if (!touchesEmphasis && opens(before, run.text()) && closes(run.text(), after)) {
            String stars = "*".repeat(run.emphasis().ordinal());
            return stars + text + stars;
        }
        String open = (run.emphasis().bold() ? "<strong>" : "") + (run.emphasis().italic() ? "<em>" : "");
        String close = (run.emphasis().italic() ? "</em>" : "") + (run.emphasis().bold() ? "</strong>" : "");
        return open + text + close;
    }

    /** CommonMark's left-flanking rule: stars before punctuation open only after a space or punctuation. */
    private static boolean opens(String before, String text) {
        return !isSpace(text.codePointAt(0)) && (isWord(text.codePointAt(0)) || before.isEmpty()
                || !isWord(before.codePointBefore(before.length())));
    }

    private static boolean closes(String text, String after) {
        int last = text.codePointBefore(text.length());
        return !isSpace(last) && (isWord(last) || after.isEmpty() || !isWord(after.codePointAt(0)));
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point);
    }

    private static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SUSPECT.indexOf(text.charAt(i)) >= 0) {
                return SPECIAL.matcher(text).replaceAll("\\\\$0");
            }
        }
        return text;
    }
}
