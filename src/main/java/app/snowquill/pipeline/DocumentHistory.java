package app.snowquill.pipeline;

import app.snowquill.store.ChangeSet;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.store.Snapshot;
import app.snowquill.story.DocumentKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The past of one document. Immutable; everything runs on the session's thread. */
final class DocumentHistory implements TextHistory {
    private final OpenBook session;
    private final Comparing comparing;
    private final DocumentKey key;

    DocumentHistory(OpenBook session, Comparing comparing, DocumentKey key) {
        this.session = session;
        this.comparing = comparing;
        this.key = key;
    }

    @Override
    public CompletableFuture<List<PastVersion>> versions() {
        return session.inSession(store -> {
            Map<Long, String> names = new HashMap<>();
            store.past().snapshots().forEach(each -> each.revision().ifPresent(revision -> names.put(revision, each.name())));
            List<Revision> newestFirst = store.history(key);
            LinkedList<PastVersion> versions = new LinkedList<>();
            Set<String> texts = new HashSet<>();
            for (int i = newestFirst.size() - 1; i >= 0; i--) {
                Revision each = newestFirst.get(i);
                versions.addFirst(new PastVersion(each.id(), names.getOrDefault(each.id(), ""), BookViewBuilder.origin(each),
                        each.agent(), each.reason(), each.at(), !texts.add(each.sha256()), each.removed(),
                        BookViewBuilder.words(key, each.content()), List.of(key)));
            }
            return List.copyOf(versions);
        });
    }

    @Override
    public CompletableFuture<Comparison> compare(long left, long right) {
        return session.beside(store -> comparing.versions(store, LocalBookHistory.revision(store, left),
                LocalBookHistory.revision(store, right)));
    }

    @Override
    public CompletableFuture<OptionalLong> goBack(long version) {
        return session.changing(store -> goBack(store, LocalBookHistory.revision(store, version)));
    }

    @Override
    public CompletableFuture<Void> name(long version, String name) {
        return session.inSession(store -> {
            if (name.isBlank()) {
                store.past().snapshots().stream().filter(each -> each.revision().equals(OptionalLong.of(version)))
                        .forEach(each -> store.past().unname(each.id()));
            } else {
                store.past().nameRevision(version, name);
            }
            return null;
        });
    }

    static OptionalLong goBack(ProjectStore store, Revision earlier) {
        String name = store.past().snapshots().stream().filter(each -> each.revision().equals(OptionalLong.of(earlier.id())))
                .map(Snapshot::name).map(each -> "“" + each + "”").findFirst().orElse("r" + earlier.id());
        return first(store.past().goBack(earlier.id(), "Went back to " + name));
    }

    static OptionalLong first(Optional<ChangeSet> made) {
        return made.map(set -> OptionalLong.of(set.revisions().get(0).id())).orElse(OptionalLong.empty());
    }
}
