package app.snowquill.pipeline;

import app.snowquill.ledger.Conflict;
import app.snowquill.ledger.LedgerChecks;
import app.snowquill.ledger.States;
import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The ledger of an open book. Thread-safe; lives as long as its session. */
final class LocalLedgerDesk implements LedgerDesk {
    private final OpenBook session;
    private final ApprovedTexts approved;

    LocalLedgerDesk(OpenBook session) {
        this.session = session;
        this.approved = new ApprovedTexts(session.parts().store(), "approved-texts");
    }

    @Override
    public Set<String> approved() {
        return approved.of(session.view().book());
    }

    @Override
    public CompletableFuture<Void> approve(List<String> scenes, boolean on) {
        return session.changing(store -> approved.set(scenes, on, session.view().book()));
    }

    @Override
    public ModelWork<Integer> collect(List<String> scenes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<WaitingLore> waiting() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<List<DocumentKey>> accept(List<DocumentKey> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> refuse(List<DocumentKey> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Contradiction> contradictions() {
        Book book = session.view().book();
        return LedgerChecks.conflicts(book).stream().map(this::contradiction).toList();
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
