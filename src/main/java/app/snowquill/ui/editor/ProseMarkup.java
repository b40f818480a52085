package app.snowquill.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns the book's marked text into passages and back. Stars that mark nothing are words: on the way back they, and the
 * backslash that would be taken for an escape, get a backslash in front. Spaces at the edge of an emphasised run lose
 * their emphasis, which nobody can see.
 */
final class ProseMarkup {
    /** Paragraphs that hold no words are left out. */
    List<Passage> read(String text) {
        List<Passage> passages = new ArrayList<>();
        for (String paragraph : text.replace("\r\n", "\n").replace('\r', '\n').split("\n[ \\t]*\n\\s*")) {
            if (!paragraph.isBlank()) {
                passages.add(new MarkedParagraph(paragraph.strip().replace('\n', Passage.LINE_BREAK)).read());
            }
        }
        return passages;
    }

    String write(List<Passage> passages) {
        return passages.stream().filter(passage -> !passage.text().isBlank()).map(this::write)
                .collect(Collectors.joining("\n\n"));
    }

    /** The text as this class writes it; two texts that say the same have the same form. */
    String canonical(String text) {
        return write(read(text));
    }

    private String write(Passage passage) {
        StringBuilder out = new StringBuilder();
        Emphasis before = Emphasis.PLAIN;
        for (Passage.Run run : new Passage(passage.runs().stream().flatMap(r -> tight(r).stream()).toList()).runs()) {
            out.append(stars(before, run.emphasis()));
            out.append(run.text().replace("\\", "\\\\").replace("*", "\\*"));
            before = run.emphasis();
        }
        return out.append(stars(before, Emphasis.PLAIN)).toString().strip().replace(Passage.LINE_BREAK, '\n');
    }

    private static List<Passage.Run> tight(Passage.Run run) {
        String text = run.text();
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return List.of(new Passage.Run(text.substring(0, start), Emphasis.PLAIN),
                new Passage.Run(text.substring(start, end), run.emphasis()),
                new Passage.Run(text.substring(end), Emphasis.PLAIN));
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String stars(Emphasis from, Emphasis to) {
        return (from.isItalic() == to.isItalic() ? "" : "*") + (from.isBold() == to.isBold() ? "" : "**");
    }
}
