package app.snowquill.pipeline;

import app.snowquill.ledger.Conflict;
import app.snowquill.ledger.DraftAgainstLedger;
import app.snowquill.ledger.DraftReadings;
import app.snowquill.ledger.LedgerChecks;
import app.snowquill.ledger.States;
import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledger of an open book. Thread-safe; lives as long as its session. */
final class LocalLedgerDesk implements LedgerDesk {
    private final OpenBook session;
    private final BookRuns runs;
    private final ApprovedTexts approved;
    private final ApprovedTexts read;
    private final RefusedLore refused;
    private final DraftReadings readings = new DraftReadings();
    private volatile int dropped;

    LocalLedgerDesk(OpenBook session, BookRuns runs) {
        this.session = session;
        this.runs = runs;
        this.read = new ApprovedTexts(session.parts().store(), "read-texts");
        this.refused = new RefusedLore(session.parts().store());
        this.approved = new ApprovedTexts(session.parts().store(), "approved-texts");
    }

    @Override
    public Set<String> approved() {
        return approved.of(session.view().book());
    }

    @Override
    public Set<String> unread() {
        return unread(session.view().book());
    }

    /** In the order of the book. */
    private Set<String> unread(Book book) {
        Set<String> unread = new LinkedHashSet<>(book.outline().sceneIds());
        unread.retainAll(approved.of(book));
        unread.removeAll(read.of(book));
        return unread;
    }

    @Override
    public CompletableFuture<Void> approve(List<String> scenes, boolean on) {
        return session.changing(store -> approved.set(scenes, on, session.view().book()));
    }

    @Override
    public ModelWork<Integer> collect(List<String> scenes) {
        Book book = session.view().book();
        Set<String> ready = approved.of(book);
        scenes.stream().filter(scene -> !ready.contains(scene)).findFirst().ifPresent(scene -> {
            throw new IllegalStateException("The text of " + scene + " is not approved as it stands. Only approved texts are read for the ledger.");
        });
        List<String> unread = unread(book).stream().filter(scene -> scenes.isEmpty() || scenes.contains(scene)).toList();
        return runs.begin(new SceneWork<>(cancellation -> {
            LoreReading reading = new LoreReading(session, read, refused, cancellation);
            try {
                reading.read(unread);
            } finally {
                dropped = reading.dropped();
            }
            return waiting().size();
        }));
    }

    @Override
    public int dropped() {
        return dropped;
    }

    @Override
    public List<WaitingLore> waiting() {
        WaitingPile pile = new WaitingPile(session.view().book());
        return WaitingPile.contents(session).entrySet().stream().map(one -> pile.told(one.getKey(), one.getValue())).toList();
    }

    @Override
    public CompletableFuture<List<DocumentKey>> accept(List<DocumentKey> keys) {
        Set<DocumentKey> before = stale();
        return session.changing(store -> WaitingPile.accept(store, keys, session.parts().json()))
                .thenApply(nothing -> stale().stream().filter(key -> !before.contains(key)).toList());
    }

    @Override
    public CompletableFuture<Void> refuse(List<DocumentKey> keys) {
        return session.changing(store -> WaitingPile.refuse(store, keys, session, refused));
    }

    private Set<DocumentKey> stale() {
        return session.view().documents().entrySet().stream().filter(one -> one.getValue().stale()).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public synchronized List<Contradiction> contradictions() {
        Book book = session.view().book();
        if (book.lore().facts().isEmpty()) {
            return List.of();
        }
        DraftAgainstLedger drafts = new DraftAgainstLedger(book, readings);
        return Stream.concat(LedgerChecks.conflicts(book).stream(), book.outline().sceneIds().stream()
                .flatMap(scene -> drafts.conflicts(scene).stream())).map(this::contradiction).toList();
    }

    private Contradiction contradiction(Conflict conflict) {
        return new Contradiction(conflict.finding(), side(conflict.one()), side(conflict.other()), session.waivers().covers(conflict.finding()));
    }

    private static Contradiction.Side side(Conflict.Side side) {
        return new Contradiction.Side(side.key(), side.scene(), side.sentence(), side.quote());
    }

    @Override
    public List<Fact> statesBefore(String scene, String subject) {
        return new States(session.view().book()).before(scene, subject);
    }
}
