package app.snowquill.ui.write;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.Decisions;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.Impact;
import app.snowquill.pipeline.StaleReason;
import app.snowquill.pipeline.WaitingVersion;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Compares what waits with what stands, and notes what the author decides. */
record NotedDecisions(ScriptedBook session, Consumer<String> answers) implements Decisions {
    @Override
    public Optional<WaitingVersion> waiting(DocumentKey key) {
        Book book = session.view().book();
        StoryJson json = new StoryJson();
        String kept = key.kind() == DocumentKind.PROSE ? book.prose().getOrDefault(key.id(), "")
                : json.write(book.cards().get(key.id()));
        return Optional.ofNullable(session.view().proposals().get(key))
                .map(text -> WaitingVersion.of(key, kept, text, book::nameOf, json));
    }

    @Override
    public Impact impact(WaitingVersion version, Set<Integer> taken) {
        return new Impact(true, List.of(), List.of());
    }

    @Override
    public CompletableFuture<EditResult> accept(WaitingVersion version, Set<Integer> taken) {
        return note("took " + new TreeSet<>(taken) + " of " + version.key()).thenApply(nothing -> NOTHING);
    }

    @Override
    public CompletableFuture<EditResult> accept(DocumentKey key) {
        return note("accepted " + key).thenApply(nothing -> NOTHING);
    }

    @Override
    public CompletableFuture<Void> refuse(DocumentKey key) {
        return note("refused " + key);
    }

    @Override
    public CompletableFuture<List<StaleReason>> whyStale(DocumentKey key) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<Void> waive(Finding finding) {
        return note("waived " + finding.rule());
    }

    @Override
    public CompletableFuture<Void> takeBack(Finding finding) {
        return note("took back " + finding.rule());
    }

    private static final EditResult NOTHING = new EditResult(OptionalLong.empty(), List.of(), List.of());

    private CompletableFuture<Void> note(String what) {
        answers.accept(what);
        return CompletableFuture.completedFuture(null);
    }
}
