package app.snowquill.ui.editor;

import app.snowquill.agent.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where each letter of the page stands in the text that the book keeps: there, stars and backslashes count, and paragraphs are parted by any
 * number of empty lines. Immutable.
 */
final class StoredText {
    private static final Pattern GAP = Pattern.compile("\n[ \\t]*\n\\s*");

    /**
     * @param from its first character in the stored text
     * @param to behind its last
     * @param begins of each letter that is seen, with the backslash before it
     * @param ends behind each
     */
    record Paragraph(Passage passage, int from, int to, int[] begins, int[] ends) {
        Emphasis at(int column) {
            int behind = 0;
            for (Passage.Run run : passage.runs()) {
                behind += run.text().length();
                if (column < behind) {
                    return run.emphasis();
                }
            }
            return Emphasis.PLAIN;
        }

        int length() {
            return begins.length;
        }
    }

    private final List<Paragraph> paragraphs = new ArrayList<>();

    StoredText(String text) {
        int[] places = new int[text.length() + 1];
        String lines = withLineFeeds(text, places);
        Matcher gap = GAP.matcher(lines);
        int from = 0;
        while (gap.find()) {
            add(lines, from, gap.start(), places);
            from = gap.end();
        }
        add(lines, from, lines.length(), places);
    }

    /** Those with words, as {@link ProseMarkup#read} gives them. */
    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** The whole of some paragraphs. @param last the last of them */
    Span span(int first, int last) {
        return new Span(paragraphs.get(first).from(), paragraphs.get(last).to());
    }

    /**
     * The passage between two places of the page. Where it begins or ends within words that are set in italics or bold, and would take one of
     * their stars along, it is widened to all of those words.
     *
     * @param fromColumn letters before it in its first paragraph
     * @param toColumn letters up to its end in its last
     */
    Span span(int first, int fromColumn, int last, int toColumn) {
        Paragraph begin = paragraphs.get(first);
        Paragraph end = paragraphs.get(last);
        int left = Math.min(fromColumn, begin.length());
        int right = Math.min(toColumn, end.length());
        Emphasis opening = left < begin.length() ? begin.at(left) : Emphasis.PLAIN;
        Emphasis closing = right > 0 ? end.at(right - 1) : Emphasis.PLAIN;
        boolean even = first == last && opening == closing;
        int from = left == begin.length() ? begin.to() : begin.begins()[left];
        int to = right == 0 ? end.from() : end.ends()[right - 1];
        if (!even && opening != Emphasis.PLAIN) {
            while (left > 0 && begin.at(left - 1) != Emphasis.PLAIN) {
                left--;
            }
            from = left == 0 ? begin.from() : begin.ends()[left - 1];
        }
        if (!even && closing != Emphasis.PLAIN) {
            while (right < end.length() && end.at(right) != Emphasis.PLAIN) {
                right++;
            }
            to = right == end.length() ? end.to() : end.begins()[right];
        }
        return new Span(from, Math.max(from, to));
    }

    private void add(String lines, int from, int to, int[] places) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(lines.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(lines.charAt(end - 1))) {
            end--;
        }
        if (begin == end) {
            return;
        }
        MarkedParagraph marked = new MarkedParagraph(lines.substring(begin, end).replace('\n', Passage.LINE_BREAK));
        Passage passage = marked.read();
        List<Integer> letters = marked.places();
        int[] begins = new int[letters.size()];
        int[] ends = new int[letters.size()];
        for (int i = 0; i < begins.length; i++) {
            int letter = begin + letters.get(i);
            ends[i] = places[letter + 1];
            boolean escaped = letter > begin && lines.charAt(letter - 1) == '\\' && (i == 0 || begin + letters.get(i - 1) < letter - 1);
            begins[i] = places[escaped ? letter - 1 : letter];
        }
        paragraphs.add(new Paragraph(passage, places[begin], places[end], begins, ends));
    }

    /** @param places receives where each character stood */
    private static String withLineFeeds(String text, int[] places) {
        StringBuilder lines = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            places[lines.length()] = i;
            lines.append(c == '\r' ? '\n' : c);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
            }
        }
        places[lines.length()] = text.length();
        return lines.toString();
    }
}
