package app.snowquill.context;

import app.snowquill.story.Sentences;
import java.util.List;
import java.util.Optional;

/** Shortens a text by its kind: prose loses its beginning, at a sentence's end; all else its last lines, or the last sentences of its one line. */
final class Trimming {
    private static final String CUT = "… ";

    private final TokenCount count;

    Trimming(TokenCount count) {
        this.count = count;
    }

    /** A text of {@code tokens} tokens at most; empty where not even one sentence or line fits. */
    Optional<String> to(ElementKind kind, String text, int tokens) {
        if (kind == ElementKind.PROSE) {
            return ending(text, tokens);
        }
        List<String> lines = text.lines().toList();
        return lines.size() > 1 ? beginning(lines, "\n", tokens) : beginning(Sentences.of(text), " ", tokens);
    }

    /** Of what happened, where it breaks off matters most. */
    private Optional<String> ending(String text, int tokens) {
        List<String> sentences = Sentences.of(text);
        int first = sentences.size();
        int from = text.length();
        for (int left = tokens; first > 0; first--) {
            left -= count.of(sentences.get(first - 1));
            if (left < 0) {
                break;
            }
            from = text.lastIndexOf(sentences.get(first - 1), from);
        }
        while (first < sentences.size()) {
            String kept = (first == 0 ? "" : CUT) + text.substring(from).strip();
            if (count.of(kept) <= tokens) {
                return Optional.of(kept);
            }
            from = text.indexOf(sentences.get(first), from) + sentences.get(first).length();
            first++;
        }
        return Optional.empty();
    }

    private Optional<String> beginning(List<String> parts, String join, int tokens) {
        int kept = 0;
        for (int left = tokens; kept < parts.size(); kept++) {
            left -= count.of(parts.get(kept));
            if (left < 0) {
                break;
            }
        }
        for (; kept > 0; kept--) {
            String text = String.join(join, parts.subList(0, kept));
            if (count.of(text) <= tokens) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
