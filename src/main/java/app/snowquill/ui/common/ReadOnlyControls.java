package app.snowquill.ui.common;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;

/**
 * Makes panels that show a book to be read what they say they are: texts can be selected and copied and not changed, and
 * nothing that changes can be pressed. What is added to the panels later is treated alike. On the window's thread.
 */
public final class ReadOnlyControls {
    private ReadOnlyControls() {
    }

    public static void apply(List<? extends Node> panels) {
        panels.forEach(ReadOnlyControls::apply);
    }

    private static void apply(Node node) {
        if (node instanceof TextInputControl text) {
            text.setEditable(false);
        } else if (node instanceof ButtonBase || node instanceof ComboBoxBase<?> || node instanceof Spinner<?>) {
            node.disableProperty().unbind();
            node.setDisable(true);
        } else if (node instanceof TreeView<?> tree) {
            tree.setEditable(false);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(ReadOnlyControls::apply);
            parent.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(ReadOnlyControls::apply);
                }
            });
        }
    }
}
