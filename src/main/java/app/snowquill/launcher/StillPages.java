package app.snowquill.launcher;

import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.outline.HeldPages;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The open scene's page and card, while the outline changes what they show. On the window's thread. */
record StillPages(ProsePane prose, CardPane card) implements HeldPages {
    @Override
    public <T> CompletableFuture<T> hold(Supplier<CompletableFuture<T>> deed) {
        CompletableFuture<Void> card = this.card.flush();
        return prose.hold(() -> card.thenCompose(done -> deed.get()));
    }
}
