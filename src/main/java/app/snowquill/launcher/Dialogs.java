package app.snowquill.launcher;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.messages.FailureCard;
import app.snowquill.ui.messages.FailureText;
import app.snowquill.ui.messages.FileDialogs;
import app.snowquill.ui.messages.SystemFileDialogs;
import atlantafx.base.controls.ModalPane;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** What lies over the window: one dialog at a time, and the system's file dialogs. On the window's thread. */
final class Dialogs {
    private final Strings strings;
    private final ModalPane pane = new ModalPane();
    private final FileDialogs files;

    Dialogs(Stage stage, Strings strings) {
        this.strings = strings;
        this.files = new SystemFileDialogs(strings, () -> stage);
        pane.setPersistent(false);
    }

    ModalPane pane() {
        return pane;
    }

    FileDialogs files() {
        return files;
    }

    void show(Region dialog) {
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.show(dialog);
        dialog.requestFocus();
    }

    void close() {
        pane.hide(true);
    }

    /** Says what failed, until the author has read it. */
    void failure(Throwable failure) {
        Button read = Buttons.primary(strings.text("launcher.close-message"), this::close);
        read.setDefaultButton(true);
        read.setId("failure-read");
        Node card = new FailureCard(new FailureText(strings).of(failure), strings, read);
        StackPane box = new StackPane(card);
        box.getStyleClass().add("failure-box");
        box.setMaxWidth(460);
        show(box);
    }
}
