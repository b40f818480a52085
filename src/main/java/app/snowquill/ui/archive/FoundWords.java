package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveAnswer.Piece;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where to look in a whole text for what a hit shows of it.
 *
 * @param passage words around the first mark, as they stand in the text
 * @param first the first marked words; blank where the hit was found by meaning
 * @param marked all marked words of the snippet, in small letters
 */
public record FoundWords(String passage, String first, Set<String> marked) {
    public FoundWords {
        marked = Set.copyOf(marked);
    }

    static FoundWords of(Hit hit) {
        List<Piece> pieces = hit.snippet();
        Set<String> marked = pieces.stream().filter(Piece::match).map(piece -> piece.text().strip().toLowerCase(Locale.ROOT))
                .filter(words -> !words.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
        int first = 0;
        while (first < pieces.size() && !pieces.get(first).match()) {
            first++;
        }
        String passage = pieces.stream().map(Piece::text).collect(Collectors.joining()).replace("…", "").strip();
        if (first < pieces.size()) {
            String after = pieces.stream().skip(first).map(Piece::text).collect(Collectors.joining());
            passage = after.substring(0, Math.min(60, after.indexOf('…') < 0 ? after.length() : after.indexOf('…'))).strip();
        }
        return new FoundWords(passage, first < pieces.size() ? pieces.get(first).text().strip() : "", marked);
    }
}
