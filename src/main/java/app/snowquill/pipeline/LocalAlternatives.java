package app.snowquill.pipeline;

import app.snowquill.snowflake.Step;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Proposal;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Alternatives of an open book. Safe from any thread; lives with its book. */
final class LocalAlternatives implements Alternatives {
    private static final String AGENT = "Architect";

    private final OpenBook session;
    private AlternativesRound current;

    LocalAlternatives(OpenBook session) {
        this.session = session;
    }

    @Override
    public CompletableFuture<List<Alternative>> last(Step step) {
        return session.inSession(store -> KeptRound.of(step, store, session.parts().json()).map(KeptRound::items).orElse(List.of())
                .stream().map(item -> alternative(item.number(), item.content(), step, session.view().book(), session)).toList());
    }

    static Alternative alternative(int number, String content, Step step, Book book, OpenBook session) {
        DocumentKey key = DocumentKey.step(step.number());
        Object document = session.parts().json().read(content, BookAssembler.type(key));
        return new Alternative(number, content, BestVersion.findings(key, book, Map.of(key, document)));
    }

    @Override
    public synchronized Round write(Step step, int count, String instruction, Listener listener) {
        if (!STEPS.contains(step)) {
            throw new IllegalStateException("Only steps 0, 1 and 2 have alternatives to choose from.");
        }
        if (count < 2 || count > MOST) {
            throw new IllegalStateException("There can be 2 to " + MOST + " alternatives, not " + count + ".");
        }
        if (session.place().reach() == BookPlace.Reach.READ) {
            throw new IllegalStateException("This book is open to read only, so nothing can be written in it. Nothing was changed.");
        }
        RunItems.missing(step, DocumentKey.step(step.number()), session.view().book()).ifPresent(first -> {
            throw new IllegalStateException("Step " + step.number() + " reads step " + first.number()
                    + ", which is not there yet. Write step " + first.number() + " first.");
        });
        if (current != null && !current.done().isDone()) {
            throw new IllegalStateException("Alternatives are being written already. Stop that first, or wait for it.");
        }
        current = new AlternativesRound(session, step, count, instruction, listener);
        session.parts().runThreads().execute(current);
        return current;
    }

    @Override
    public CompletableFuture<Chosen> choose(Step step, int number) {
        DocumentKey key = DocumentKey.step(step.number());
        return session.changing(store -> {
            KeptRound round = KeptRound.of(step, store, session.parts().json()).orElseThrow(() -> new IllegalStateException(
                    "There are no alternatives for step " + step.number() + " yet. Write some first."));
            String content = round.items().stream().filter(item -> item.number() == number).findFirst().map(KeptRound.Item::content)
                    .orElseThrow(() -> new IllegalStateException("There is no alternative " + number + ". There are "
                            + String.join(", ", round.items().stream().map(item -> Integer.toString(item.number())).toList()) + "."));
            Object document = session.parts().json().read(content, BookAssembler.type(key));
            Map<DocumentKey, Document> documents = store.documents();
            Document existing = documents.get(key);
            if (existing != null && Keeping.isAuthors(existing)) {
                store.putProposal(new Proposal(key, session.edits().text(key, document), round.consumed(), AGENT,
                        session.parts().clock().instant()));
                return Chosen.PROPOSED;
            }
            store.commit(CommitRequest.byAgent(AGENT, number + " of " + round.asked() + " chosen",
                    List.of(session.edits().edit(key, document, round.consumed(), documents, 0))));
            return Chosen.KEPT;
        });
    }

    /** Stops what is under way and waits for it. */
    void end() {
        AlternativesRound last;
        synchronized (this) {
            last = current;
        }
        if (last != null) {
            last.cancel();
            last.done().handle((whole, failure) -> null).join();
        }
    }
}
