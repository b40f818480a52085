package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks in a whole text what was found in it: the words of the hit, or the passage itself where it was found by meaning. Immutable. */
final class TextMarks {
    private final FoundWords found;
    private final Pattern words;

    TextMarks(FoundWords found) {
        this.found = found;
        this.words = found.marked().isEmpty() ? null : Pattern.compile(found.marked().stream()
                .sorted(Comparator.comparingInt(String::length).reversed()).map(word -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Number of the paragraph that the passage begins in; the first that holds marked words where none does; below 0 for none. */
    int paragraph(List<WholeText.Paragraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (!beginning().isBlank() && plain(paragraphs.get(i).text()).contains(beginning())) {
                return i;
            }
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            if (words != null && words.matcher(paragraphs.get(i).text()).find()) {
                return i;
            }
        }
        return -1;
    }

    /** @param chosen whether it is the paragraph of the passage */
    List<Piece> pieces(String text, boolean chosen) {
        List<Piece> pieces = new ArrayList<>();
        if (words == null) {
            pieces.add(new Piece(text, chosen));
            return pieces;
        }
        Matcher matcher = words.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(new Piece(text.substring(from, matcher.start()), false));
            }
            pieces.add(new Piece(matcher.group(), true));
            from = matcher.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }

    /** The passage up to the end of its paragraph. */
    private String beginning() {
        int end = found.passage().indexOf('\n');
        String passage = plain(end < 0 ? found.passage() : found.passage().substring(0, end));
        return passage.substring(0, Math.min(40, passage.length()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
