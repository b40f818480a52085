package app.snowquill.pipeline;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.pipeline.agents.AuthorNote;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.store.Author;
import app.snowquill.store.ChangeSet;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.ThinningRow;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The ways into an open book, over its session. */
final class LocalOpening implements Opening {
    private final OpenBook session;
    private final Consumer<RunEvent> everybody;
    private volatile DerivingRun deriving;

    /** @param everybody hears of every run */
    LocalOpening(OpenBook session, Consumer<RunEvent> everybody) {
        this.session = session;
        this.everybody = everybody;
    }

    @Override
    public CompletableFuture<BroughtIn> bringIn(ForeignManuscript manuscript, String source) {
        return session.changing(store -> {
            Map<DocumentKey, Document> documents = store.documents();
            Book before = session.view().book();
            List<DocumentKey> taken = store.past().rows().stream().map(ThinningRow::key).toList();
            ForeignEntries entries = new ForeignEntries(manuscript, source, before, taken);
            ForeignContents contents = new ForeignContents(manuscript, entries, before, taken);
            String name = nameBefore(store, source);
            store.commit(request(contents, source, documents, before));
            return new BroughtIn(manuscript.chapters().size(), contents.scenes(), manuscript.words(), entries.count(), entries.beside(), name);
        }).thenCompose(came -> noted(manuscript, came));
    }

    private CompletableFuture<BroughtIn> noted(ForeignManuscript manuscript, BroughtIn came) {
        List<AuthorNote> notes = new ArrayList<>();
        for (int i = 0; i < came.scenes().size(); i++) {
            String scene = came.scenes().get(i);
            manuscript.scenes().get(i).notes().forEach(note -> notes.add(new AuthorNote(scene, note.words(), note.text())));
        }
        return notes.isEmpty() ? CompletableFuture.completedFuture(came) : session.agents().remarks().note(notes).thenApply(done -> came);
    }

    private static String nameBefore(ProjectStore store, String source) {
        List<ChangeSet> newest = store.changeSets(1);
        String name = "Before " + source + " came in";
        newest.forEach(set -> store.past().nameBook(set.id(), name));
        return newest.isEmpty() ? "" : name;
    }

    private CommitRequest request(ForeignContents contents, String source, Map<DocumentKey, Document> documents, Book before) {
        Book after = HandEdits.applied(before, contents.documents());
        List<Edit> edits = new ArrayList<>();
        contents.documents().forEach((key, content) -> {
            Document existing = documents.get(key);
            edits.add(session.edits().edit(key, content, existing == null ? ConsumedFields.hash(key, after)
                    : existing.current().consumed(), documents, edits.size()));
        });
        return new CommitRequest(Author.IMPORT, "", "Brought in " + source, edits, Agreeing.after(before, after,
                BookViewBuilder.consumed(documents), contents.documents().keySet()));
    }

    @Override
    public RunPlan plan() {
        return DerivingPlan.of(session.view().book());
    }

    @Override
    public synchronized Run derive(Consumer<RunEvent> listener) {
        session.place().requireWriting();
        if (session.currentRun().isPresent()) {
            throw new IllegalStateException("The model is writing in this book already. Stop that first, or wait for it.");
        }
        DerivingRun next = new DerivingRun(session, event -> {
            Listeners.tell(listener, event);
            everybody.accept(event);
        });
        deriving = next;
        session.parts().runThreads().execute(next);
        return next;
    }

    /** What is derived just now. */
    Optional<Run> current() {
        DerivingRun now = deriving;
        return now == null || now.done().isDone() ? Optional.empty() : Optional.of(now);
    }

    /** Stops what is under way and waits for it. */
    void end() {
        current().ifPresent(run -> {
            run.cancel();
            run.done().join();
        });
    }
}
