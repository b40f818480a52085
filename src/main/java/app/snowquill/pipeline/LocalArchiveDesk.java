package app.snowquill.pipeline;

import app.snowquill.pipeline.archive.ArchiveSearch;
import app.snowquill.pipeline.archive.TextPlaces;
import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveQuery;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.search.TextLook;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The archive of one open book: questions go to its index, away from the session's thread. Lives as long as its session. */
final class LocalArchiveDesk implements ArchiveDesk {
    private record Places(long number, TextPlaces places) {
    }

    private final OpenBook session;
    private final ArchiveIndex index;
    private volatile Places places;
    private final Replacing replacing;

    LocalArchiveDesk(OpenBook session, Replacing replacing) {
        this.session = session;
        this.index = new ArchiveIndex(session, session.parts().archive());
        this.replacing = replacing;
    }

    @Override
    public CompletableFuture<ArchiveAnswer> search(ArchiveQuery query) {
        return asking(search -> search.answer(query), index::upToDate);
    }

    @Override
    public CompletableFuture<ArchiveAnswer> similar(DocumentKey key, int limit) {
        return asking(search -> search.like(key, limit), index::upToDate);
    }

    /** The same, where the answer is to be that of a whole index. @param patience milliseconds to wait for it */
    CompletableFuture<ArchiveAnswer> similar(DocumentKey key, int limit, long patience) {
        return asking(search -> search.like(key, limit), () -> index.upToDate(patience));
    }

    /** An index that is made anew just then is waited for once more. */
    private CompletableFuture<ArchiveAnswer> asking(Function<ArchiveSearch, ArchiveAnswer> question, Supplier<CompletableFuture<Void>> ready) {
        index.begin();
        return once(question, ready).exceptionallyCompose(failure -> index.isBetweenIndexes() ? once(question, ready)
                : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<ArchiveAnswer> once(Function<ArchiveSearch, ArchiveAnswer> question, Supplier<CompletableFuture<Void>> ready) {
        return ready.get().thenCompose(now -> session.beside(store -> {
            BookView view = session.view();
            try (TextLook look = index.look()) {
                return question.apply(new ArchiveSearch(look, places(view), ArchiveIndex.revisions(view), index.vectors()));
            }
        }));
    }

    private TextPlaces places(BookView view) {
        Places known = places;
        if (known == null || known.number() != view.number()) {
            known = new Places(view.number(), new TextPlaces(view.book()));
            places = known;
        }
        return known.places();
    }

    @Override
    public IndexState state() {
        index.begin();
        return index.standing().state();
    }

    @Override
    public AutoCloseable onState(Consumer<IndexState> listener) {
        index.begin();
        return index.standing().onState(listener);
    }

    @Override
    public CompletableFuture<Void> rebuild() {
        index.begin();
        return index.rebuild();
    }

    @Override
    public boolean isInUse() {
        return index.hasBegun();
    }

    @Override
    public CompletableFuture<OptionalInt> check() {
        index.begin();
        return index.check();
    }

    @Override
    public CompletableFuture<Replacement> replacing(Pattern pattern, String with) {
        return replacing.replacing(pattern, with);
    }

    @Override
    public CompletableFuture<List<DocumentKey>> replace(Replacement replacement, Set<Integer> chosen) {
        return replacing.keep(replacement, chosen, ReplacedTexts.Agreement.CHANGED_ALIKE);
    }

    /** Another model gives vectors, or none does. */
    void measureAnew() {
        index.measureAnew();
    }

    /** Waits for what is being indexed. */
    void end() {
        index.close();
    }
}
