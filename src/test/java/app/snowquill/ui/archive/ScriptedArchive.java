package app.snowquill.ui.archive;

import app.snowquill.pipeline.exports.BookExports;
import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveAnswer.By;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveAnswer.Piece;
import app.snowquill.pipeline.memory.ArchiveAnswer.Place;
import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.ArchiveQuery;
import app.snowquill.pipeline.memory.BibleDesk;
import app.snowquill.pipeline.memory.BookMemory;
import app.snowquill.pipeline.memory.ContextDesk;
import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.pipeline.memory.SummaryDesk;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** An archive that answers what the test says; it begins with the design picture's hits. */
final class ScriptedArchive implements ArchiveDesk, BookMemory {
    final List<ArchiveQuery> queries = new CopyOnWriteArrayList<>();
    final List<String> replaced = new CopyOnWriteArrayList<>();
    private final List<Consumer<IndexState>> listeners = new CopyOnWriteArrayList<>();
    volatile Function<ArchiveQuery, CompletableFuture<ArchiveAnswer>> answers = query -> CompletableFuture.completedFuture(picture());
    volatile IndexState state = new IndexState(IndexState.Standing.READY, 62, 88, 214, 150, 150, IndexState.Meaning.READY, "");
    volatile List<Occurrence> places = new ArrayList<>();
    volatile String refusal = "";

    static ArchiveAnswer picture() {
        List<Hit> hits = List.of(
                hit(DocumentKey.prose("s6"), ArchiveKind.PROSE, "Tobit counts the candles", new Place(6, 2), "tobit", 9.8, By.WORDS,
                        "He had the [rope] twice round his [hands] [the night] the staff [was set], and when Aldous called the mark he let it run before he"
                                + " had understood the number."),
                hit(DocumentKey.prose("s11"), ArchiveKind.PROSE, "The staff by lantern light", new Place(11, 4), "ines", 8.1, By.WORDS,
                        "“Oak on a stone footing. He [set] it himself. You held the [rope].” “I held a great many [ropes] for your father.”"),
                hit(DocumentKey.card("s11"), ArchiveKind.CARD, "Card of scene 11", new Place(11, 4), "ines", 6.4, By.WORDS,
                        "Goal: reach the [rope] he has not held since the staff went in, and ring before the sluice men are paid."),
                hit(DocumentKey.prose("s2"), ArchiveKind.PROSE, "What the ferryman remembers", new Place(2, 1), "ines", 0.81, By.MEANING,
                        "“There were two of them out on the stage with a lamp, and one of them was crying, and it was not the one you would think.”"),
                hit(DocumentKey.entry("tobit"), ArchiveKind.BIBLE, "Tobit Lyle", Place.NOWHERE, "", 5.9, By.WORDS,
                        "Held the [rope] [the night] the staff [was set], and entered the reading he was given."),
                hit(DocumentKey.prose("s12"), ArchiveKind.PROSE, "What the clerk left out of the minutes, and why he left it out", new Place(12, 4),
                        "tobit", 0.77, By.MEANING, "Some nights his palms still knew the weight of it, wet hemp, and four feet of it that should not have gone."),
                hit(DocumentKey.prose("s4"), ArchiveKind.VERSION, "The cupboard behind the barometer", new Place(4, 2), "ines", 4.6, By.WORDS,
                        "On the last leaf he had written [the night]’s reading twice, once as it was and once as it was [set] down."));
        return new ArchiveAnswer(hits, 23, 14_200, Map.of(ArchiveKind.PROSE, 14, ArchiveKind.CARD, 6, ArchiveKind.BIBLE, 3, ArchiveKind.VERSION, 11,
                ArchiveKind.NOTE, 2), Map.of("ines", 9, "matthias", 4, "tobit", 10), Map.of("p1", 19, "p2", 4), "");
    }

    static ArchiveAnswer none() {
        return new ArchiveAnswer(List.of(), 0, 310, Map.of(), Map.of(), Map.of(), "");
    }

    /** @param words with the marked ones in brackets */
    static Hit hit(DocumentKey key, ArchiveKind kind, String title, Place place, String pov, double score, By by, String words) {
        List<Piece> pieces = new ArrayList<>();
        for (String piece : words.split("(?=\\[)|(?<=\\])")) {
            boolean match = piece.startsWith("[");
            pieces.add(new Piece(match ? piece.substring(1, piece.length() - 1) : piece, match));
        }
        return new Hit(key, 1, kind, title, place, pov, score, by, pieces);
    }

    @Override
    public CompletableFuture<ArchiveAnswer> search(ArchiveQuery query) {
        queries.add(query);
        return answers.apply(query);
    }

    @Override
    public CompletableFuture<ArchiveAnswer> similar(DocumentKey key, int limit) {
        ArchiveAnswer all = picture();
        return CompletableFuture.completedFuture(new ArchiveAnswer(all.hits().subList(1, 3), 2, 3_000, Map.of(), Map.of(), Map.of(), ""));
    }

    @Override
    public IndexState state() {
        return state;
    }

    void tell(IndexState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    @Override
    public AutoCloseable onState(Consumer<IndexState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Void> rebuild() {
        replaced.add("rebuild");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Replacement> replacing(Pattern pattern, String with) {
        return CompletableFuture.completedFuture(new Replacement(1, "", pattern.text().equals("nothing") ? List.of() : places.stream()
                .map(place -> new Occurrence(place.key(), place.field(), place.start(), place.before(), place.found(), with, place.after(), place.locked()))
                .toList()));
    }

    @Override
    public CompletableFuture<List<DocumentKey>> replace(Replacement replacement, Set<Integer> chosen) {
        if (!refusal.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalStateException(refusal));
        }
        replaced.add(chosen.stream().sorted().toList() + " " + replacement.places().get(0).with());
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public ArchiveDesk archive() {
        return this;
    }

    @Override
    public ContextDesk context() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BibleDesk bible() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SummaryDesk summaries() {
        throw new UnsupportedOperationException("The archive asks for no summaries.");
    }

    @Override
    public BookExports exports() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LedgerDesk ledger() {
        throw new UnsupportedOperationException();
    }
}
