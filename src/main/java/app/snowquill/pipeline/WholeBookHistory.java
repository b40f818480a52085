package app.snowquill.pipeline;

import app.snowquill.store.ChangeSet;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** The past of the whole book, by change set. Immutable; everything runs on the session's thread. */
final class WholeBookHistory implements TextHistory {
    private static final int MOST = 1_000;

    private final OpenBook session;
    private final Comparing comparing;

    WholeBookHistory(OpenBook session, Comparing comparing) {
        this.session = session;
        this.comparing = comparing;
    }

    @Override
    public CompletableFuture<List<PastVersion>> versions() {
        return session.inSession(store -> {
            Map<Long, String> names = new HashMap<>();
            store.past().snapshots().stream().filter(each -> each.revision().isEmpty())
                    .forEach(each -> names.put(each.changeSet(), each.name()));
            return store.changeSets(MOST).stream().filter(set -> !set.keys().isEmpty() || names.containsKey(set.id()))
                    .map(set -> version(set, names.getOrDefault(set.id(), ""))).toList();
        });
    }

    private static PastVersion version(ChangeSet set, String name) {
        return new PastVersion(set.id(), name, DocumentInfo.Origin.valueOf(set.author().name()), set.agent(), set.reason(),
                set.at(), set.undoes().isPresent(), false, 0, set.keys());
    }

    @Override
    public CompletableFuture<Comparison> compare(long left, long right) {
        return session.beside(store -> comparing.books(store, left, right));
    }

    @Override
    public CompletableFuture<OptionalLong> goBack(long version) {
        return session.changing(store -> DocumentHistory.first(store.past().goBackTo(version,
                "Went back to the book of " + nameOf(store, version))));
    }

    @Override
    public CompletableFuture<Void> name(long version, String name) {
        return session.inSession(store -> {
            if (name.isBlank()) {
                named(store, version).forEach(each -> store.past().unname(each.id()));
            } else {
                store.past().nameBook(version, name);
            }
            return null;
        });
    }

    private static String nameOf(ProjectStore store, long version) {
        return named(store, version).stream().map(each -> "“" + each.name() + "”").findFirst().orElse("c" + version);
    }

    private static List<Snapshot> named(ProjectStore store, long version) {
        return store.past().snapshots().stream().filter(each -> each.revision().isEmpty() && each.changeSet() == version)
                .toList();
    }
}
