package app.snowquill.pipeline;

import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.memory.SummaryDesk;
import app.snowquill.pipeline.summaries.BookSummary;
import app.snowquill.pipeline.summaries.SummaryLevel;
import app.snowquill.pipeline.summaries.SummaryLook;
import app.snowquill.pipeline.summaries.SummaryNode;
import app.snowquill.pipeline.summaries.SummaryState;
import app.snowquill.store.Author;
import app.snowquill.store.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The summaries of an open book. Safe from any thread; lives with its book. */
final class LocalSummaryDesk implements SummaryDesk {
    private static final String NOT_YET = "Something below this has no current summary, so nothing can be said of the whole yet. "
            + "Bring it up to date first.";

    private final OpenBook session;
    private final Listeners<List<BookSummary>> listeners = new Listeners<>();
    private final SceneWorks works;

    LocalSummaryDesk(OpenBook session) {
        this.session = session;
        this.works = new SceneWorks(session.parts().runThreads());
    }

    @Override
    public CompletableFuture<List<BookSummary>> all() {
        return session.beside(store -> look().all());
    }

    @Override
    public AutoCloseable onChange(Consumer<List<BookSummary>> listener) {
        return listeners.add(listener);
    }

    @Override
    public ModelWork<Integer> update(SummaryLevel level, String id, Consumer<Progress> progress) {
        session.place().requireWriting();
        return works.begin(new SceneWork<>(cancellation -> new SummaryUpdate(session, this, cancellation, progress).of(level, id)));
    }

    @Override
    public CompletableFuture<Void> write(SummaryLevel level, String id, String text) {
        return changing(level, id, (look, node) -> {
            if (text.isBlank()) {
                dropHand(node);
            } else if (look.source(node).isEmpty() && look.of(node).state() != SummaryState.UNWRITTEN) {
                words().keep(new Digest(level.subject(), id, "", WordsAside.NOTHING, Map.of(), text.strip(), Author.HAND, "", 0, Instant.EPOCH));
                throw new IllegalStateException(NOT_YET + " Your words are put aside, and can be put back.");
            } else {
                hand(node).filter(before -> !before.text().equals(text.strip())).ifPresent(words()::keep);
                keep(node, look, text.strip(), Author.HAND, "", 0);
            }
        });
    }

    @Override
    public CompletableFuture<Void> keep(SummaryLevel level, String id) {
        return changing(level, id, (look, node) -> {
            if (look.of(node).maker() != BookSummary.Maker.AUTHOR) {
                throw new IllegalStateException("This summary is not yours, so it can only be brought up to date. Nothing was changed.");
            }
            keep(node, look, look.of(node).text(), Author.HAND, "", 0);
        });
    }

    @Override
    public CompletableFuture<Void> take(SummaryLevel level, String id) {
        return changing(level, id, (look, node) -> {
            if (look.of(node).waiting().isEmpty()) {
                throw new IllegalStateException("No other summary waits here. Nothing was changed.");
            }
            dropHand(node);
        });
    }

    @Override
    public CompletableFuture<Optional<String>> aside(SummaryLevel level, String id) {
        return session.inSession(store -> words().of(level.subject(), id).map(Digest::text));
    }

    @Override
    public CompletableFuture<Void> putBack(SummaryLevel level, String id) {
        return changing(level, id, (look, node) -> {
            Digest back = words().of(level.subject(), id).orElseThrow(() -> new IllegalStateException(
                    "None of your words are put aside for this. Nothing was changed."));
            hand(node).ifPresent(words()::keep);
            session.parts().store().digests().put(back);
        });
    }

    private void dropHand(SummaryNode node) {
        hand(node).ifPresent(words()::keep);
        session.parts().store().digests().drop(node.level().subject(), node.id(), Author.HAND);
    }

    private Optional<Digest> hand(SummaryNode node) {
        return session.parts().store().digests().summaries().stream().filter(digest -> digest.author() == Author.HAND
                && digest.subject() == node.level().subject() && digest.id().equals(node.id())).findFirst();
    }

    private WordsAside words() {
        return new WordsAside(session.parts().store());
    }

    /** The summaries over the book as it stands. */
    SummaryLook look() {
        return new SummaryLook(session.view().book(), session.parts().store().digests().summaries());
    }

    /** Keeps a text as what this node says, made from what stands below it now. */
    void keep(SummaryNode node, SummaryLook look, String text, Author author, String agent, int tokens) {
        String source = look.source(node);
        if (source.isEmpty()) {
            throw new IllegalStateException(look.of(node).parts().isEmpty() ? "There is no text yet to sum up. Nothing was kept."
                    : NOT_YET);
        }
        session.parts().store().digests().put(new Digest(node.level().subject(), node.id(), "", source, look.parts(node), text, author, agent,
                tokens, session.parts().clock().instant()));
    }

    void tell() {
        listeners.tell(look().all());
    }

    private CompletableFuture<Void> changing(SummaryLevel level, String id, BiConsumer<SummaryLook, SummaryNode> change) {
        session.place().requireWriting();
        return session.inSession(store -> {
            SummaryLook look = look();
            change.accept(look, known(look, level, id));
            tell();
            return null;
        });
    }

    /** @throws IllegalStateException with a sentence where the outline has none */
    static SummaryNode known(SummaryLook look, SummaryLevel level, String id) {
        return look.find(level, id).orElseThrow(() -> new IllegalStateException("There is no " + level.name().toLowerCase(Locale.ROOT)
                + " “" + id + "” in this book."));
    }

    /** Stops what is under way and waits for it. */
    void end() {
        works.end();
    }
}
