package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Outcome;
import app.snowquill.agent.RemarkState;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.PlacedRemark;
import app.snowquill.pipeline.agents.RemarkDesk;
import app.snowquill.pipeline.agents.RemarkReading;
import app.snowquill.pipeline.agents.VersionComparison;
import app.snowquill.pipeline.memory.ModelWork;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The remarks on an open book. Thread-safe; lives as long as its session. */
final class LocalRemarkDesk implements RemarkDesk {
    private final OpenBook session;
    private final BookRuns runs;
    private final RemarkPile pile;

    LocalRemarkDesk(OpenBook session, BookRuns runs) {
        this.session = session;
        this.runs = runs;
        this.pile = new RemarkPile(session.parts().store(), session.parts().json());
        pile.placeIn(session.view().book().prose());
        session.onChange(view -> pile.placeIn(view.book().prose()));
    }

    @Override
    public ModelWork<RemarkReading> read(AgentRequest request) {
        if (request.operation().outcome() != Outcome.REMARKS && request.operation().outcome() != Outcome.RATING) {
            throw new IllegalArgumentException("No remarks come of “" + request.operation().word() + "”.");
        }
        return runs.begin(new SceneWork<>(cancellation -> new RemarkAsking(session, pile, request, cancellation).read()));
    }

    @Override
    public ModelWork<VersionComparison> compare(String scene, String other, String instruction) {
        AgentRequest request = AgentRequest.of(Operation.RATE, scene, instruction);
        return runs.begin(new SceneWork<>(cancellation -> new VersionComparing(session, request, cancellation).compare(other)));
    }

    @Override
    public List<PlacedRemark> of(String scene) {
        return pile.of(scene).stream().sorted(Comparator.comparing((PlacedRemark one) -> one.state() != RemarkState.OPEN)
                .thenComparing(one -> one.place().map(found -> found.span().from()).orElse(Integer.MAX_VALUE))).toList();
    }

    @Override
    public CompletableFuture<PlacedRemark> set(String id, RemarkState state) {
        return session.changing(store -> {
            PlacedRemark one = pile.one(id).orElseThrow(() -> new IllegalStateException("There is no remark “" + id + "” in this book."));
            PlacedRemark changed = new PlacedRemark(one.remark(), one.scene(), state, one.place(), one.at());
            pile.change(List.of(), List.of(changed));
            return changed;
        });
    }
}
