package app.snowquill.pipeline;

import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.store.StoreException;
import app.snowquill.store.Thinning;
import app.snowquill.store.ThinningRow;
import app.snowquill.story.DocumentKey;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The past of a book over its session; everything runs on the session's thread. */
final class LocalBookHistory implements BookHistory {
    private final OpenBook session;
    private final Comparing comparing;
    private final BringingOver bringingOver;
    private final Clock clock;

    LocalBookHistory(OpenBook session) {
        this.session = session;
        this.comparing = new Comparing(session.parts().json());
        this.bringingOver = new BringingOver(session.parts().json());
        this.clock = session.parts().clock();
    }

    @Override
    public TextHistory of(DocumentKey key) {
        return new DocumentHistory(session, comparing, key);
    }

    @Override
    public TextHistory ofBook() {
        return new WholeBookHistory(session, comparing);
    }

    @Override
    public CompletableFuture<Comparison> compare(long leftRevision, long rightRevision) {
        return session.beside(store -> {
            Revision left = revision(store, leftRevision);
            Revision right = revision(store, rightRevision);
            if (!left.key().equals(right.key())) {
                throw new StoreException(StoreException.Kind.FAILED, "r" + leftRevision + " is of " + left.key() + " and r"
                        + rightRevision + " of " + right.key() + ". Only two versions of one text can be compared.");
            }
            return comparing.versions(store, left, right);
        });
    }

    @Override
    public CompletableFuture<OptionalLong> goBack(long revision) {
        return session.changing(store -> DocumentHistory.goBack(store, revision(store, revision)));
    }

    @Override
    public CompletableFuture<OptionalLong> bringOver(ComparedText text, int passage) {
        return session.changing(store -> bringingOver.bring(store, text, passage));
    }

    @Override
    public CompletableFuture<ThinningOffer> thinning() {
        return session.inSession(store -> offer(store.past().rows(), chosen(store)));
    }

    @Override
    public CompletableFuture<ThinningOffer> thin() {
        return session.changing(store -> {
            Set<Long> chosen = chosen(store);
            ThinningOffer done = offer(store.past().rows(), chosen);
            if (!chosen.isEmpty()) {
                session.backups().backUp(store); // the only way back from here
                store.past().thin(chosen);
            }
            return done;
        });
    }

    static Revision revision(ProjectStore store, long id) {
        return store.revision(id).orElseThrow(() -> new StoreException(StoreException.Kind.MISSING,
                "There is no version r" + id + " in this book. Nothing was changed."));
    }

    private Set<Long> chosen(ProjectStore store) {
        return new Thinning(clock.instant(), ZoneId.systemDefault(), store.past().snapshots()).choose(store.past().rows());
    }

    private static ThinningOffer offer(List<ThinningRow> rows, Set<Long> chosen) {
        List<ThinningRow> gone = rows.stream().filter(row -> chosen.contains(row.changeSet())).toList();
        return new ThinningOffer(gone.size(), rows.size() - gone.size(), gone.stream().mapToLong(ThinningRow::bytes).sum());
    }
}
