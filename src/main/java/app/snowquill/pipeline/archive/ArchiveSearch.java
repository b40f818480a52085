package app.snowquill.pipeline.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveAnswer.By;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.ArchiveQuery;
import app.snowquill.search.Found;
import app.snowquill.search.FoundText;
import app.snowquill.search.RankFusion;
import app.snowquill.search.Snippet;
import app.snowquill.search.TextId;
import app.snowquill.search.TextLook;
import app.snowquill.search.Vectors;
import app.snowquill.search.WordRule;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Answers questions about one book from one look at its index. One thread's.
 *
 * <p>Words and meaning are two rankings that reciprocal rank fusion joins; a hit says which of them put it higher.
 */
public final class ArchiveSearch {
    private static final int BY_MEANING = 20;
    private static final String SPELLING = "No text has all these words as they are spelt. These have words spelt much like them.";
    private static final String NO_MEANING = "The model could not be asked what this means, so texts were found by their words only.";
    private static final String SOME_WORDS = "No text has all these words. These have at least half of them.";

    private record Meant(List<FoundText> texts, String notice) {
        static final Meant NOT_ASKED = new Meant(List.of(), "");
    }

    private record Ranked(FoundText text, double score, By by) {
    }

    private final TextLook look;
    private final TextPlaces places;
    private final Map<DocumentKey, Long> revisions;
    private final Optional<Vectors> vectors;

    /**
     * @param revisions of the documents as they stand
     * @param vectors empty where nothing can be found by meaning now
     */
    public ArchiveSearch(TextLook look, TextPlaces places, Map<DocumentKey, Long> revisions, Optional<Vectors> vectors) {
        this.look = look;
        this.places = places;
        this.revisions = revisions;
        this.vectors = vectors;
    }

    public ArchiveAnswer answer(ArchiveQuery query) {
        long begun = System.nanoTime();
        Found found = look.find(query.text(), query.how() == ArchiveQuery.How.EXACT ? WordRule.EXACT : WordRule.LIKE,
                id -> isWanted(id, query), id -> isChosen(id, query));
        Meant meant = query.how() == ArchiveQuery.How.EXACT || query.text().isBlank() ? Meant.NOT_ASKED
                : meant(query.text(), id -> isWanted(id, query));
        String notice = !meant.notice().isEmpty() ? meant.notice() : switch (found.bent()) {
            case AS_ASKED -> "";
            case SPELLING -> SPELLING;
            case SOME_WORDS -> SOME_WORDS;
        };
        return answer(joined(found.texts(), meant.texts()), query, begun, notice);
    }

    /** Texts like one, from words and from meaning, standing ones only. */
    public ArchiveAnswer like(DocumentKey key, int limit) {
        long begun = System.nanoTime();
        ArchiveQuery query = new ArchiveQuery("", Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(),
                ArchiveQuery.How.WORDS_AND_MEANING, ArchiveQuery.Order.BEST_FIRST, limit);
        Predicate<TextId> wanted = id -> id.isStanding() && id.key().kind() == key.kind();
        List<FoundText> words = look.alike(TextId.standing(key), wanted);
        Meant meant = look.body(TextId.standing(key)).filter(body -> !body.isBlank())
                .map(body -> meant(body, wanted.and(id -> !id.key().equals(key)))).orElse(Meant.NOT_ASKED);
        return answer(joined(words, meant.texts()), query, begun, meant.notice());
    }

    /** A model that can't be asked just now must not keep the words from being found. */
    private Meant meant(String text, Predicate<TextId> wanted) {
        try {
            return new Meant(vectors.map(model -> look.near(model, model.of(text), wanted)).orElse(List.of()), "");
        } catch (RuntimeException e) {
            return new Meant(List.of(), NO_MEANING);
        }
    }

    private static List<Ranked> joined(List<FoundText> words, List<FoundText> meant) {
        if (meant.isEmpty()) {
            return words.stream().map(text -> new Ranked(text, text.score(), By.WORDS)).toList();
        }
        Map<TextId, FoundText> texts = new HashMap<>();
        meant.stream().limit(BY_MEANING).forEach(text -> texts.put(text.id(), text));
        List<TextId> byMeaning = meant.stream().limit(BY_MEANING).map(FoundText::id).toList();
        words.forEach(text -> texts.put(text.id(), text));
        List<TextId> byWords = words.stream().map(FoundText::id).toList();
        Set<TextId> saying = new HashSet<>(byWords);
        List<Ranked> ranked = new ArrayList<>();
        RankFusion.of(List.of(byWords, byMeaning)).forEach((id, score) ->
                ranked.add(new Ranked(texts.get(id), score, saying.contains(id) ? By.WORDS : By.MEANING)));
        return ranked;
    }

    private ArchiveAnswer answer(List<Ranked> ranked, ArchiveQuery query, long begun, String notice) {
        Map<ArchiveKind, Integer> byKind = new EnumMap<>(ArchiveKind.class);
        Map<String, Integer> byPov = new HashMap<>();
        Map<String, Integer> byPart = new HashMap<>();
        List<Ranked> chosen = new ArrayList<>();
        for (Ranked each : ranked) {
            DocumentKey key = each.text().id().key();
            ArchiveKind kind = TextPlaces.kind(each.text().id());
            boolean ofKind = isOfKind(kind, query);
            boolean ofPov = isOfPov(key, query);
            boolean ofPart = isOfPart(key, query);
            if (ofPov && ofPart) {
                byKind.merge(kind, 1, Integer::sum);
            }
            if (ofKind && ofPart) {
                byPov.merge(places.pov(key), 1, Integer::sum);
            }
            if (ofKind && ofPov) {
                byPart.merge(places.part(key), 1, Integer::sum);
            }
            if (ofKind && ofPov && ofPart) {
                chosen.add(each);
            }
        }
        chosen.sort(order(query.order()));
        List<ArchiveAnswer.Hit> hits = hits(chosen.subList(0, Math.min(chosen.size(), Math.max(1, Math.min(1_000, query.limit())))));
        return new ArchiveAnswer(hits, chosen.size(), (System.nanoTime() - begun) / 1_000, byKind, byPov, byPart, notice);
    }

    /** Whether the day is right; the other groups are counted before they are chosen. */
    private boolean isWanted(TextId id, ArchiveQuery query) {
        if (query.from().isEmpty() && query.to().isEmpty()) {
            return true;
        }
        return places.day(id.key()).filter(day -> query.from().map(from -> !day.isBefore(from)).orElse(true)
                && query.to().map(to -> !day.isAfter(to)).orElse(true)).isPresent();
    }

    private boolean isChosen(TextId id, ArchiveQuery query) {
        return isOfKind(TextPlaces.kind(id), query) && isOfPov(id.key(), query) && isOfPart(id.key(), query);
    }

    private static boolean isOfKind(ArchiveKind kind, ArchiveQuery query) {
        return query.kinds().isEmpty() ? kind != ArchiveKind.VERSION : query.kinds().contains(kind);
    }

    private boolean isOfPov(DocumentKey key, ArchiveQuery query) {
        return query.povs().isEmpty() || query.povs().contains(places.pov(key));
    }

    private boolean isOfPart(DocumentKey key, ArchiveQuery query) {
        return query.parts().isEmpty() || query.parts().contains(places.part(key))
                || !places.chapter(key).isEmpty() && query.parts().contains(places.chapter(key));
    }

    private Comparator<Ranked> order(ArchiveQuery.Order order) {
        Comparator<Ranked> best = Comparator.comparingDouble(Ranked::score).reversed();
        return switch (order) {
            case BEST_FIRST -> best;
            case READING_ORDER -> Comparator.comparingInt((Ranked each) -> places.order(each.text().id().key()))
                    .thenComparing(each -> TextPlaces.kind(each.text().id())).thenComparing(best);
            case NEWEST_FIRST -> Comparator.comparingLong((Ranked each) -> revision(each.text().id())).reversed().thenComparing(best);
        };
    }

    private long revision(TextId id) {
        return id.isStanding() ? revisions.getOrDefault(id.key(), revisions.getOrDefault(DocumentKey.step(8), 0L)) : id.older();
    }

    private List<ArchiveAnswer.Hit> hits(List<Ranked> shown) {
        List<Snippet> snippets = look.snippets(shown.stream().map(Ranked::text).toList());
        return IntStream.range(0, shown.size()).mapToObj(i -> hit(shown.get(i), snippets.get(i))).toList();
    }

    private ArchiveAnswer.Hit hit(Ranked each, Snippet snippet) {
        TextId id = each.text().id();
        return new ArchiveAnswer.Hit(id.key(), revision(id), TextPlaces.kind(id), places.title(id.key()), places.place(id.key()),
                places.pov(id.key()), each.score(), each.by(), snippet.pieces().stream()
                .map(piece -> new ArchiveAnswer.Piece(piece.text(), piece.match())).toList());
    }
}
