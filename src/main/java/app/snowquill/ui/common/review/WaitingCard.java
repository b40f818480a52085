package app.snowquill.ui.common.review;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.WaitingVersion;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The version that waits beside a text which is kept as it is typed. What is typed is kept before the author's word is taken;
 * where that made the text another, it is compared anew and asked again. On the window's thread.
 */
public final class WaitingCard extends VBox {
    private static final double PAGE_WIDTH = 680;

    private final BookSession session;
    private final FxThread fx;
    private final Strings strings;
    private final ChangesPane.Place place;
    private final Supplier<CompletableFuture<Void>> flush;
    private final Label message = new Label();
    private Optional<WaitingVersion> shown = Optional.empty();

    /** @param flush keeps what is typed */
    public WaitingCard(BookSession session, FxThread fx, Strings strings, ChangesPane.Place place,
                       Supplier<CompletableFuture<Void>> flush) {
        super(6);
        this.session = session;
        this.fx = fx;
        this.strings = strings;
        this.place = place;
        this.flush = flush;
        message.getStyleClass().addAll("dense", "danger");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        setAlignment(place == ChangesPane.Place.PAGE ? Pos.TOP_CENTER : Pos.TOP_LEFT);
        setManaged(false);
    }

    /** Shows what waits beside a document, if anything does; answers that were given stay while it is the same. */
    public void show(DocumentKey key) {
        Optional<WaitingVersion> now = session.decisions().waiting(key);
        if (!now.equals(shown)) {
            shown = now;
            getChildren().clear();
            now.ifPresent(version -> {
                ChangesPane pane = new ChangesPane(version, session.view().book(), place, session.decisions(), strings,
                        taken -> accept(version, taken));
                pane.setMaxWidth(place == ChangesPane.Place.PAGE ? PAGE_WIDTH : Double.MAX_VALUE);
                VBox.setVgrow(pane, Priority.ALWAYS);
                getChildren().add(pane);
            });
        }
        setManaged(now.isPresent());
        setVisible(now.isPresent());
    }

    private void accept(WaitingVersion version, Set<Integer> taken) {
        getChildren().remove(message);
        flush.get().thenCompose(done -> taken.isEmpty() ? session.decisions().refuse(version.key())
                : session.decisions().accept(version, taken).thenApply(result -> (Void) null)).whenCompleteAsync((done, failure) -> {
                    if (failure != null) {
                        message.setText((failure.getCause() == null ? failure : failure.getCause()).getMessage());
                        getChildren().add(message);
                    }
                }, fx);
    }
}
