package app.snowquill.agent;

import java.util.Arrays;

/**
 * A text as it is compared: runs of white space are one blank, kinds of quotation marks and dashes are one kind, capitals are small, and signs
 * of emphasis are none. Each sign knows where it stands in the text. Immutable.
 */
final class PlainText {
    private final String words;
    private final int[] from;
    private final int[] to;

    PlainText(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int[] begins = new int[text.length() * 3];
        int[] ends = new int[text.length() * 3];
        for (int i = 0; i < text.length(); i++) {
            String sign = plain(text.charAt(i));
            int last = plain.length() - 1;
            boolean repeats = last >= 0 && sign.length() == 1 && (sign.equals(" ") || sign.equals("-")) && plain.charAt(last) == sign.charAt(0);
            if (repeats) {
                ends[last] = i + 1;
                continue;
            }
            for (int j = 0; j < sign.length(); j++) {
                begins[plain.length()] = i;
                ends[plain.length()] = i + 1;
                plain.append(sign.charAt(j));
            }
        }
        words = plain.toString();
        from = Arrays.copyOf(begins, words.length());
        to = Arrays.copyOf(ends, words.length());
    }

    private static String plain(char sign) {
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            return " ";
        }
        return switch (sign) {
            case '*', '\\', '\u00AD', '\u2060', '\u200B' -> "";
            case '“', '”', '„', '«', '»', '‟', '"' -> "\"";
            case '‘', '’', '‚', '‛', '`', '´', '\'' -> "'";
            case '–', '—', '−', '‐', '‑', '―', '-' -> "-";
            case '…' -> "...";
            default -> String.valueOf(Character.toLowerCase(sign));
        };
    }

    String words() {
        return words;
    }

    /** Where signs of {@link #words()} stand in the text. @param end behind the last, more than {@code begin} */
    Span inText(int begin, int end) {
        return new Span(from[begin], to[end - 1]);
    }
}
