package app.snowquill.launcher;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.messages.FailureCard;
import app.snowquill.ui.messages.FailureText;
import app.snowquill.ui.messages.FileDialogs;
import app.snowquill.ui.messages.SystemFileDialogs;
import atlantafx.base.controls.ModalPane;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** What lies over the window: one dialog at a time, and the system's file dialogs. On the window's thread. */
final class Dialogs {
    private static final double TOP = 96;

    private final Strings strings;
    private final ModalPane pane = new ModalPane();
    private final ModalPane questions = new ModalPane();
    private final FileDialogs files;
    private Node focused;

    Dialogs(Stage stage, Strings strings) {
        this.strings = strings;
        this.files = new SystemFileDialogs(strings, () -> stage);
        pane.setPersistent(false);
        // What is shown while another dialog slides away would go with it: the pane takes itself for shown until the slide ends.
        pane.setOutTransitionFactory(null);
        questions.setOutTransitionFactory(null);
        questions.setPersistent(true);
    }

    ModalPane pane() {
        return pane;
    }

    /** Lies over {@link #pane()}: a question may come while a dialog is open. */
    ModalPane questionPane() {
        return questions;
    }

    FileDialogs files() {
        return files;
    }

    /** Shows something in the window's upper part; once it is gone the focus is where it was. */
    void showAtTop(Region content) {
        Node before = pane.getScene().getFocusOwner();
        StackPane.setMargin(content, new Insets(TOP, 0, 0, 0));
        content.setMaxHeight(Region.USE_PREF_SIZE);
        pane.setAlignment(Pos.TOP_CENTER);
        pane.displayProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> property, Boolean was, Boolean shown) {
                if (!shown) {
                    pane.displayProperty().removeListener(this);
                    pane.setAlignment(Pos.CENTER);
                    if (before != null && before.getScene() != null) {
                        before.requestFocus();
                    }
                }
            }
        });
        pane.show(content);
        content.requestFocus();
    }

    void show(Region dialog) {
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.show(dialog);
        dialog.requestFocus();
    }

    /** Asks something that has to be answered by a button. */
    void ask(Region question, Node focus) {
        focused = questions.getScene() == null ? null : questions.getScene().getFocusOwner();
        question.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        questions.show(question);
        focus.requestFocus();
    }

    /** Takes the question away; the focus goes back to where it was. */
    void endQuestion() {
        questions.hide(true);
        if (focused != null && focused.getScene() != null) {
            focused.requestFocus();
        }
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
