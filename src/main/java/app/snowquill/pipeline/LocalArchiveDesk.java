package app.snowquill.pipeline;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveQuery;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** ... */
final class LocalArchiveDesk implements ArchiveDesk {
    private final OpenBook session;
    private final Replacing replacing;

    LocalArchiveDesk(OpenBook session, Replacing replacing) {
        this.session = session;
        this.replacing = replacing;
    }

    @Override
    public CompletableFuture<ArchiveAnswer> search(ArchiveQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ArchiveAnswer> similar(DocumentKey key, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public IndexState state() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AutoCloseable onState(Consumer<IndexState> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> rebuild() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Replacement> replacing(Pattern pattern, String with) {
        return replacing.replacing(pattern, with);
    }

    @Override
    public CompletableFuture<List<DocumentKey>> replace(Replacement replacement, Set<Integer> chosen) {
        return replacing.keep(replacement, chosen, ReplacedTexts.Agreement.CHANGED_ALIKE);
    }
}
