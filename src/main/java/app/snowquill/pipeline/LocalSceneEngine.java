package app.snowquill.pipeline;

import app.snowquill.engine.Caller;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.SceneRewriting;
import app.snowquill.pipeline.writing.context.SceneSources;
import app.snowquill.scene.CardChange;
import app.snowquill.scene.CardRules;
import app.snowquill.scene.DraftChecks;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Finding;
import app.snowquill.store.Proposal;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import java.util.List;
import java.util.Map;

/** The scene engine of an open book. Stateless but for the book; thread-safe. */
final class LocalSceneEngine implements SceneEngine {
    private final OpenBook session;
    private final BookRuns runs;

    LocalSceneEngine(OpenBook session, BookRuns runs) {
        this.session = session;
        this.runs = runs;
    }

    @Override
    public SceneWork<Revised> revise(String scene, String instruction) {
        return runs.begin(new SceneWork<>(cancellation -> revised(scene, instruction, cancellation)));
    }

    @Override
    public SceneWork<Redesigned> redesign(String scene, String instruction) {
        return runs.begin(new SceneWork<>(cancellation -> redesigned(scene, instruction, cancellation)));
    }

    private Revised revised(String scene, String instruction, Cancellation cancellation) {
        LocalContextDesk desk = session.memory().context();
        BookView view = desk.asKept();
        Book book = view.book();
        DocumentKey key = DocumentKey.prose(scene);
        if (book.prose().getOrDefault(scene, "").isBlank()) {
            throw new IllegalStateException("This scene has no text yet, so there is nothing to revise. Draft it first.");
        }
        SceneErrand errand = desk.errand(scene, instruction, book);
        List<Finding> before = errand.found();
        if (before.isEmpty() && instruction.isBlank()) {
            return new Revised(Fate.NOTHING_TO_DO, "", before, before);
        }
        String text = session.parts().writing().work(engine ->
                errand.revision(before, calls(engine, key, "writer", cancellation)));
        cancellation.check();
        List<Finding> after = DraftChecks.check(scene, HandEdits.applied(book, Map.of(key, text)));
        if (weight(after) > weight(before)) {
            return new Revised(Fate.WORSE, text, before, after);
        }
        long base = view.documents().get(key).revision();
        RunEvent.ItemOutcome outcome = new Keeping(session, "Revised the draft").keep(key, Map.of(key, text), book, base);
        return new Revised(outcome == RunEvent.ItemOutcome.PROPOSED ? Fate.PROPOSED : Fate.KEPT, text, before, after);
    }

    /** An error counts more than any number of warnings a scene can have. */
    private static long weight(List<Finding> findings) {
        return findings.stream().mapToLong(finding -> finding.severity() == Finding.Severity.ERROR ? 1_000 : 1).sum();
    }

    private Redesigned redesigned(String scene, String instruction, Cancellation cancellation) {
        Book book = session.view().book();
        DocumentKey key = DocumentKey.card(scene);
        SceneCard card = book.cards().get(scene);
        if (card == null || book.outline().scene(scene).isEmpty()) {
            throw new IllegalStateException("This scene has no card yet, so there is nothing to redesign. Plan it first.");
        }
        List<Finding> found = CardRules.check(card, book);
        SceneCard made = session.parts().writing().work(engine ->
                new SceneRewriting(calls(engine, key, "architect", cancellation), SceneSources.PLAIN).redesigned(card, found, instruction, book));
        cancellation.check();
        OpenBook.await(session.changing(store -> {
            store.putProposal(new Proposal(key, session.edits().text(key, made), ConsumedFields.hash(key, book), Keeping.agent(key),
                    session.parts().clock().instant()));
            return null;
        }));
        return new Redesigned(made, CardChange.between(card, made));
    }

    private ModelCalls calls(TextEngine engine, DocumentKey key, String component, Cancellation cancellation) {
        Caller caller = new Caller(component, "", CallRecording.subject(key), 1, Urgency.INTERACTIVE);
        return new ModelCalls(engine, session.parts().writing().prompts(), new ModelCalls.OptionalSeed(session.parts().writing().seed()),
                cancellation, caller, session.parts().clock(), new CallsApart(session));
    }
}
