package app.snowquill.ui.outline;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A small card at the foot of the outline that asks before something is taken out, or says what could not be kept. */
final class OutlineQuestion extends VBox {
    private final Strings strings;
    private final Label words = new Label();
    private final FlowPane buttons = new FlowPane(8, 8);

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

    /** One thing the author can choose. */
    record Choice(String words, Runnable action) {
    }

    /** @param refuse what the button says that changes nothing */
    void ask(String question, String refuse, Choice... choices) {
        List<Button> shown = new ArrayList<>();
        for (Choice choice : choices) {
            Runnable taken = () -> {
                close();
                choice.action().run();
            };
            shown.add(shown.isEmpty() ? Buttons.primary(choice.words(), taken) : Buttons.plain(choice.words(), taken));
        }
        Button no = Buttons.plain(refuse, this::close);
        shown.add(no);
        shown.forEach(button -> button.getStyleClass().add("small"));
        open(question, shown.toArray(Node[]::new));
        no.requestFocus();
    }

    void tell(String sentence) {
        Button close = Buttons.plain(strings.text("outline.close"), this::close);
        close.getStyleClass().add("small");
        open(sentence, close);
    }

    private void open(String sentence, Node... choices) {
        words.setText(sentence);
        buttons.getChildren().setAll(choices);
        setVisible(true);
        setManaged(true);
    }

    private void close() {
        buttons.getChildren().clear();
        setVisible(false);
        setManaged(false);
    }
}
