package app.snowquill.context;

import app.snowquill.story.Sentences;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shortens a text by its kind: prose loses its beginning, at a sentence's end, but for a heading, which is a first line that ends in a colon; all else its last lines, then the last sentences of the line it ends with.
 * Where sentences are so long that a quarter of the room would stay empty, prose, places, people and plans are cut between words, with a mark.
 */
final class Trimming {
    private static final String CUT = "… ";
    private static final String CUT_OFF = " …";
    /** What must say exactly what it says is never cut within a sentence. */
    private static final Set<ElementKind> BETWEEN_WORDS = EnumSet.of(ElementKind.PROSE, ElementKind.STYLE, ElementKind.PLOT, ElementKind.WORLD,
            ElementKind.CHARACTER);

    private final TokenCount count;

    Trimming(TokenCount count) {
        this.count = count;
    }

    /** A text of {@code tokens} tokens at most; empty where not even one sentence or line fits. */
    Optional<String> to(ElementKind kind, String text, int tokens) {
        int body = kind == ElementKind.PROSE ? text.indexOf(":\n") + 2 : 0;
        String heading = body < 2 || text.indexOf('\n') < body - 1 ? "" : text.substring(0, body);
        return shortened(kind, text.substring(heading.length()), tokens - (heading.isEmpty() ? 0 : count.of(heading) + 1)).map(heading::concat);
    }

    private Optional<String> shortened(ElementKind kind, String text, int tokens) {
        List<String> lines = text.lines().toList();
        Optional<String> kept = kind == ElementKind.PROSE ? ending(text, tokens)
                : lines.size() > 1 ? lines(lines, tokens) : beginning(Sentences.of(text), " ", tokens);
        return BETWEEN_WORDS.contains(kind) && kept.map(count::of).orElse(0) < tokens * 3 / 4 ? words(text, tokens, kind == ElementKind.PROSE).or(() -> kept) : kept;
    }

    /** The most words at the beginning or at the end that fit; found by halving. */
    private Optional<String> words(String text, int tokens, boolean atEnd) {
        List<String> words = List.of(text.strip().split("(?<=\\S)(?=\\s)"));
        int fits = 0;
        for (int low = 1, high = words.size() - 1; low <= high;) {
            int middle = (low + high) >>> 1;
            if (count.of(words(words, middle, atEnd)) <= tokens) {
                fits = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return fits == 0 ? Optional.empty() : Optional.of(words(words, fits, atEnd));
    }

    private static String words(List<String> words, int fits, boolean atEnd) {
        return atEnd ? CUT + String.join("", words.subList(words.size() - fits, words.size())).strip()
                : String.join("", words.subList(0, fits)).strip() + CUT_OFF;
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

    /** Whole lines, and of the next one as many sentences as fit where much would stay empty. */
    private Optional<String> lines(List<String> lines, int tokens) {
        Optional<String> whole = beginning(lines, "\n", tokens);
        String kept = whole.orElse("");
        if (count.of(kept) >= tokens * 3 / 4) {
            return whole;
        }
        int next = whole.isEmpty() ? 0 : (int) kept.lines().count();
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        if (next == lines.size()) {
            return whole;
        }
        String before = String.join("\n", lines.subList(0, next)) + (next == 0 ? "" : "\n");
        return beginning(Sentences.of(lines.get(next)), " ", tokens - count.of(before)).map(before::concat).filter(text -> count.of(text) <= tokens).or(() -> whole);
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
