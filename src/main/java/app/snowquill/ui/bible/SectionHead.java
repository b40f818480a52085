package app.snowquill.ui.bible;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line over a section: what it is, a word on how to read it, and at the right what can be done. */
final class SectionHead {
    private SectionHead() {
    }

    static HBox of(String title, String words, Node... right) {
        return of(title, new Label(words), right);
    }

    static HBox of(String title, Label words, Node... right) {
        Label label = new Label(title);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        words.getStyleClass().addAll("caption", "subtle");
        words.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(4, label, words, space);
        head.getChildren().addAll(right);
        head.getStyleClass().add("section-head");
        return head;
    }
}
