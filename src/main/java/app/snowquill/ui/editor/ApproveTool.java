package app.snowquill.ui.editor;

import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;

/** The check over the page by which the author approves the text of the open scene as it stands, or takes that back. On the window's thread. */
final class ApproveTool {
    private final LedgerDesk ledger;
    private final Strings strings;
    private final FxThread fx;
    private final Supplier<CompletableFuture<Void>> keep;
    private final Runnable approved;
    private final ToggleButton button;
    private String scene = "";

    /**
     * @param keep keeps what is typed, which is what the author sees and approves
     * @param approved told that a text was approved
     */
    ApproveTool(LedgerDesk ledger, Strings strings, FxThread fx, Supplier<CompletableFuture<Void>> keep, Runnable approved) {
        this.ledger = ledger;
        this.strings = strings;
        this.fx = fx;
        this.keep = keep;
        this.approved = approved;
        this.button = Buttons.iconToggle(Feather.CHECK, strings.text("editor.approve"));
        button.setId("approve-text");
        button.setFocusTraversable(false);
        button.setOnAction(event -> answer(button.isSelected()));
    }

    ToggleButton button() {
        return button;
    }

    /** @param isWritten whether the scene has any text */
    void show(String id, boolean isWritten) {
        scene = id;
        button.setDisable(!isWritten);
        show();
    }

    private void show() {
        boolean isApproved = ledger.approved().contains(scene);
        String name = strings.text(isApproved ? "editor.approved" : "editor.approve");
        button.setSelected(isApproved);
        button.setAccessibleText(name);
        button.getTooltip().setText(name);
    }

    private void answer(boolean on) {
        String answered = scene;
        keep.get().thenCompose(kept -> ledger.approve(List.of(answered), on)).whenCompleteAsync((done, failure) -> {
            show();
            if (failure == null && on) {
                approved.run();
            }
        }, fx);
    }
}
