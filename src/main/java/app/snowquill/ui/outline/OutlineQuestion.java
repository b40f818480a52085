package app.snowquill.ui.outline;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A small card at the foot of the outline that asks before something is taken out, or says what could not be kept. */
final class OutlineQuestion extends VBox {
    private final Strings strings;
    private final Label words = new Label();
    private final HBox buttons = new HBox(8);

    OutlineQuestion(Strings strings) {
        super(8);
        this.strings = strings;
        getStyleClass().addAll("card", "outline-question");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("dense");
        getChildren().addAll(words, buttons);
        close();
    }

    void ask(String question, String yes, Runnable action) {
        javafx.scene.control.Button sure = Buttons.primary(yes, () -> {
            close();
            action.run();
        });
        javafx.scene.control.Button no = Buttons.plain(strings.text("outline.keep-it"), this::close);
        sure.getStyleClass().add("small");
        no.getStyleClass().add("small");
        open(question, sure, no);
        no.requestFocus();
    }

    void tell(String sentence) {
        javafx.scene.control.Button close = Buttons.plain(strings.text("outline.close"), this::close);
        close.getStyleClass().add("small");
        open(sentence, close);
    }

    private void open(String sentence, javafx.scene.Node... choices) {
        words.setText(sentence);
        buttons.getChildren().setAll(choices);
        setVisible(true);
        setManaged(true);
    }

    private void close() {
        setVisible(false);
        setManaged(false);
    }
}
