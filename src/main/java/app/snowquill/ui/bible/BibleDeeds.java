package app.snowquill.ui.bible;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.memory.BibleDesk;
import app.snowquill.pipeline.memory.BibleDesk.Touched;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** Changes of the bible that are kept at once, each one undo; what a change touches is told before it is kept. On the window's thread. */
final class BibleDeeds {
    private final BookSession session;
    private final BibleActions actions;
    private final Strings strings;
    private final FxThread fx;
    private final Consumer<List<Touched>> touched;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private Supplier<CompletableFuture<Void>> flush = () -> CompletableFuture.completedFuture(null);

    /** @param touched told what the last change touches */
    BibleDeeds(BookSession session, BibleActions actions, Strings strings, FxThread fx, Consumer<List<Touched>> touched) {
        this.session = session;
        this.actions = actions;
        this.strings = strings;
        this.fx = fx;
        this.touched = touched;
    }

    /** @param keeps keeps what is typed, so that a deed builds on it */
    void setFlush(Supplier<CompletableFuture<Void>> keeps) {
        flush = keeps;
    }

    /** Keeps what is typed, and does one thing once that and all before it is done: each builds on a book that no other changes meanwhile. */
    <T> CompletableFuture<T> afterTyping(Supplier<CompletableFuture<T>> deed) {
        return flush.get().thenComposeAsync(done -> inTurn(deed), fx);
    }

    /** What the bible keeps goes into the book one after another; what fails holds nothing up. */
    <T> CompletableFuture<T> inTurn(Supplier<CompletableFuture<T>> deed) {
        CompletableFuture<T> done = last.handle((any, failure) -> null).thenComposeAsync(any -> deed.get(), fx);
        last = done;
        return done;
    }

    /**
     * Keeps a change of the book as it stands once everything typed is kept.
     *
     * @param reason a key of what the history says
     * @param change the documents as they are to be, null takes one out; asked again once what it touches is found
     */
    CompletableFuture<Void> keep(String reason, Function<Book, Map<DocumentKey, Object>> change) {
        return tell(afterTyping(() -> weigh(change.apply(session.view().book()))
                .thenComposeAsync(weighed -> session.edit(new HandEdit(strings.text(reason), change.apply(session.view().book()), "")), fx)
                .thenApplyAsync(result -> null, fx)));
    }

    /** Finds what a change touches, before it is kept; done whether or not that could be found. */
    CompletableFuture<Void> weigh(Map<DocumentKey, Object> contents) {
        BibleDesk desk = session.memory().bible();
        return CompletableFuture.supplyAsync(() -> desk.touched(contents), actions.reading()).thenAcceptAsync(touched, fx)
                .exceptionally(failure -> null);
    }

    /** Says where something could not be done. */
    <T> CompletableFuture<T> tell(CompletableFuture<T> done) {
        done.whenCompleteAsync((result, failure) -> {
            if (failure != null) {
                failed((failure.getCause() == null ? failure : failure.getCause()).getMessage());
            }
        }, fx);
        return done;
    }

    void failed(String sentence) {
        actions.toaster().accept(Toast.of(Feather.ALERT_OCTAGON, strings.text("bible.failed", sentence)));
    }

    /** Says what was done last, and offers to take it back: by the last undo where nothing came since, else by {@code back} over what came. */
    void done(String sentence, Function<Book, Map<DocumentKey, Object>> back) {
        long after = session.view().number();
        actions.toaster().accept(new Toast(Feather.CHECK, sentence, "", strings.text("bible.undo"),
                () -> tell(afterTyping(() -> takenBack(after, back)))));
    }

    private CompletableFuture<Void> takenBack(long after, Function<Book, Map<DocumentKey, Object>> back) {
        Book now = session.view().book();
        CompletableFuture<?> done = session.view().number() == after ? session.undo()
                : session.edit(new HandEdit(strings.text("bible.did-unbin"), back.apply(now), ""));
        return done.thenApply(result -> null);
    }

    Strings strings() {
        return strings;
    }

    BibleActions actions() {
        return actions;
    }
}
