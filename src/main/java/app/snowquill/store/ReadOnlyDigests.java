package app.snowquill.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The summaries of a book that is only read: looked at, never changed. Lives as long as its store. */
final class ReadOnlyDigests implements ProjectDigests {
    private final ProjectDigests digests;
    private final Supplier<StoreException> refused;

    ReadOnlyDigests(ProjectDigests digests, Supplier<StoreException> refused) {
        this.digests = digests;
        this.refused = refused;
    }

    @Override
    public List<Digest> summaries() {
        return digests.summaries();
    }

    @Override
    public Optional<Digest> element(String id, String form, String source) {
        return digests.element(id, form, source);
    }

    @Override
    public void put(Digest digest) {
        throw refused.get();
    }

    @Override
    public void drop(Digest.Subject subject, String id, Author author) {
        throw refused.get();
    }
}
