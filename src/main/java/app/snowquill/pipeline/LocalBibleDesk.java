package app.snowquill.pipeline;

import app.snowquill.pipeline.memory.BibleDesk;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** ... */
final class LocalBibleDesk implements BibleDesk {
    private final OpenBook session;
    private final Replacing replacing;

    LocalBibleDesk(OpenBook session, Replacing replacing) {
        this.session = session;
        this.replacing = replacing;
    }

    @Override
    public List<Place> appearsIn(String entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Touched> touched(Map<DocumentKey, Object> contents) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ModelWork<Integer> bootstrap(String instruction) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }
}
