package app.snowquill.pipeline;

import app.snowquill.ledger.EntryMoment;
import app.snowquill.ledger.SceneOrder;
import app.snowquill.pipeline.memory.BibleDesk;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.EntryKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The bible of an open book. Stateless but for the book; thread-safe. */
final class LocalBibleDesk implements BibleDesk {
    private final OpenBook session;
    private final BookRuns runs;
    private final Replacing replacing;

    LocalBibleDesk(OpenBook session, BookRuns runs, Replacing replacing) {
        this.session = session;
        this.runs = runs;
        this.replacing = replacing;
    }

    @Override
    public List<Place> appearsIn(String entry) {
        return places().of(entry);
    }

    @Override
    public List<Touched> touched(Map<DocumentKey, Object> contents) {
        return places().touched(contents);
    }

    @Override
    public ModelWork<Integer> bootstrap(String instruction) {
        return runs.begin(new SceneWork<>(cancellation -> new BibleBootstrap(session).propose(instruction, cancellation)));
    }

    @Override
    public CompletableFuture<Replacement> renaming(String entry, String to) {
        return replacing.renaming(entry, to);
    }

    @Override
    public CompletableFuture<List<DocumentKey>> rename(Replacement replacement, Set<Integer> chosen) {
        return replacing.keep(replacement, chosen, ReplacedTexts.Agreement.ALL_BUT_LEFT_OUT);
    }

    @Override
    public BibleEntry asOf(String entry, String scene) {
        Book book = session.view().book();
        BibleEntry kept = book.lore().entries().getOrDefault(entry, BibleEntry.named(entry, EntryKind.CHARACTER, ""));
        return EntryMoment.of(kept, scene, new SceneOrder(book.outline()));
    }

    private EntryPlaces places() {
        return new EntryPlaces(session.view().book(), session.parts().json());
    }
}
