package app.snowquill.pipeline;

import app.snowquill.agent.Anchor;
import app.snowquill.agent.Anchors;
import app.snowquill.agent.Operation;
import app.snowquill.agent.Outcome;
import app.snowquill.agent.Remark;
import app.snowquill.agent.RemarkKind;
import app.snowquill.agent.RemarkState;
import app.snowquill.agent.Severity;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.AuthorNote;
import app.snowquill.pipeline.agents.PlacedRemark;
import app.snowquill.pipeline.agents.RemarkDesk;
import app.snowquill.pipeline.agents.RemarkReading;
import app.snowquill.pipeline.agents.VersionComparison;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.summaries.SourceHash;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The remarks on an open book: of agents, and the author's own. Thread-safe; lives as long as its session. */
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
    public CompletableFuture<Void> note(List<AuthorNote> notes) {
        return session.changing(store -> {
            Map<String, String> prose = session.view().book().prose();
            pile.change(List.of(), notes.stream().map(note -> new PlacedRemark(remark(note, prose.getOrDefault(note.scene(), "")), note.scene(),
                    RemarkState.OPEN, Optional.empty(), session.parts().clock().instant())).toList());
            pile.placeIn(prose);
            return null;
        });
    }

    private static Remark remark(AuthorNote note, String text) {
        Anchor anchor = new Anchors(text).quoted(note.words()).map(span -> Anchor.of(span, text)).orElse(Anchor.WHOLE);
        return new Remark("n" + SourceHash.of(note.scene() + "|" + note.words() + "|" + note.text()).substring(0, 10), RemarkKind.NOTE, Severity.SLIGHT,
                anchor, note.text(), "", 0);
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
