package app.snowquill.ui.snowflake;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.Decisions;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.Impact;
import app.snowquill.pipeline.StaleReason;
import app.snowquill.pipeline.WaitingVersion;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Compares what the script proposes, and notes what the author decides. */
final class ScriptedDecisions implements Decisions {
    private final ScriptedSession session;

    ScriptedDecisions(ScriptedSession session) {
        this.session = session;
    }

    @Override
    public Optional<WaitingVersion> waiting(DocumentKey key) {
        StoryJson json = new StoryJson();
        String kept = new Contents(json).of(session.view().book(), key).map(Object::toString).orElse("");
        return Optional.ofNullable(session.view().proposals().get(key))
                .map(proposed -> WaitingVersion.of(key, kept, proposed, session.view().book()::nameOf, json));
    }

    @Override
    public Impact impact(WaitingVersion version, Set<Integer> taken) {
        return new Impact(true, List.copyOf(session.wouldStale), List.of());
    }

    @Override
    public CompletableFuture<EditResult> accept(WaitingVersion version, Set<Integer> taken) {
        return session.done("take " + new TreeSet<>(taken) + " of " + version.key()).thenApply(ScriptedDecisions::revision);
    }

    @Override
    public CompletableFuture<EditResult> accept(DocumentKey key) {
        return session.done("accept " + key).thenApply(ScriptedDecisions::revision);
    }

    @Override
    public CompletableFuture<Void> refuse(DocumentKey key) {
        return session.done("refuse " + key);
    }

    @Override
    public CompletableFuture<List<StaleReason>> whyStale(DocumentKey key) {
        return CompletableFuture.completedFuture(List.copyOf(session.reasons));
    }

    @Override
    public CompletableFuture<Void> waive(Finding finding) {
        session.findings.remove(finding);
        session.waived.add(finding);
        return told("waive " + finding.rule());
    }

    @Override
    public CompletableFuture<Void> takeBack(Finding finding) {
        session.waived.remove(finding);
        session.findings.add(finding);
        return told("take back " + finding.rule());
    }

    private CompletableFuture<Void> told(String what) {
        session.tell();
        return session.done(what);
    }

    private static EditResult revision(Void nothing) {
        return new EditResult(OptionalLong.of(9), List.of(), List.of());
    }
}
