package app.snowquill.ui.bible;

import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/**
 * The bar by which approved scenes are read for the ledger: how many are not read yet, how far it is, and how to stop. It is gone where
 * nothing is to be read. On the window's thread.
 */
final class ApprovedReading extends HBox {
    private final LedgerDesk ledger;
    private final BibleDeeds deeds;
    private final Strings strings;
    private final FxThread fx;
    private final Button button;
    private Optional<ModelWork<Integer>> work = Optional.empty();

    ApprovedReading(LedgerDesk ledger, BibleDeeds deeds, FxThread fx) {
        this.ledger = ledger;
        this.deeds = deeds;
        this.strings = deeds.strings();
        this.fx = fx;
        this.button = Buttons.machine("", Feather.CPU, this::press);
        button.setId("read-approved");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        getStyleClass().add("side-foot");
        getChildren().add(button);
        show();
    }

    /** Counts what is not read yet. */
    void show() {
        int unread = ledger.unread().size();
        boolean isOffered = unread > 0 || work.isPresent();
        button.setText(strings.text(work.isPresent() ? "bible.stop-reading" : "bible.read-approved", unread));
        setVisible(isOffered);
        setManaged(isOffered);
    }

    private void press() {
        work.ifPresentOrElse(ModelWork::cancel, this::begin);
    }

    /** Has the model read, where it does not already. */
    void begin() {
        if (work.isPresent()) {
            return;
        }
        ModelWork<Integer> begun;
        try {
            begun = ledger.collect(List.of());
        } catch (RuntimeException e) {
            deeds.failed(e.getMessage());
            return;
        }
        work = Optional.of(begun);
        show();
        begun.done().whenCompleteAsync((waiting, failure) -> {
            work = Optional.empty();
            show();
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause == null) {
                deeds.actions().toaster().accept(Toast.of(Feather.CHECK, strings.text("bible.was-read", waiting, ledger.dropped())));
            } else if (!(cause instanceof CancellationException)) {
                deeds.failed(cause.getMessage());
            }
        }, fx);
    }

    void stop() {
        work.ifPresent(ModelWork::cancel);
    }
}
