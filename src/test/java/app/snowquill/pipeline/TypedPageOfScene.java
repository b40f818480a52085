package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A page as the window's is, without a window: notes each word, keeps by the same rule, reloads after an undo. One thread. */
final class TypedPageOfScene {
    private final BookSession session;
    private final DocumentKey key;
    private final AutosaveRule rule = new AutosaveRule();
    private String page;
    private String kept;
    private long due = Long.MAX_VALUE;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    TypedPageOfScene(BookSession session, DocumentKey key) {
        this.session = session;
        this.key = key;
        reload();
    }

    String text() {
        return page;
    }

    void reload() {
        page = Optional.ofNullable(session.view().book().prose().get(key.id())).orElse("");
        kept = page;
    }

    void type(String word) {
        page = page + " " + word;
        session.typing().typed(key, page);
        due = System.nanoTime() + rule.typed(System.nanoTime()).toNanos();
    }

    /** Keeps the page where it is time to. */
    void look() {
        if (System.nanoTime() >= due) {
            flush();
        }
    }

    /** Keeps the page; what is acknowledged is said. */
    CompletableFuture<Void> flush() {
        rule.kept();
        due = Long.MAX_VALUE;
        if (!page.equals(kept)) {
            kept = page;
            String text = page;
            long number = session.typing().typed(key, text);
            underWay = underWay.thenCompose(done -> session.edit(HandEdit.of("Typed", key, text))).thenAccept(result -> {
                session.typing().kept(key, number);
                result.revision().ifPresent(id -> Acknowledged.kept(key, id, text));
            });
        }
        return underWay;
    }
}
