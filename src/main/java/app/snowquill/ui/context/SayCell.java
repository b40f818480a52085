package app.snowquill.ui.context;

import app.snowquill.context.Choice;
import app.snowquill.context.SentElement;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Pin and hide. The keys for both are the table's, so that the Tab key does not stop twice in each row. */
final class SayCell extends ElementCell {
    /** Of both buttons: the words end where they end. */
    private static final double WIDTH = 44;
    private static final PseudoClass SAID = PseudoClass.getPseudoClass("said");

    private final ContextViewModel model;
    private final Strings strings;
    private final Button pin;
    private final Button hide;
    private final HBox both;
    private final Pane counted;
    private SentElement shown;

    SayCell(ContextViewModel model, Strings strings) {
        super("say-cell");
        this.model = model;
        this.strings = strings;
        pin = button(Feather.PAPERCLIP, Choice.PIN);
        hide = button(Feather.EYE_OFF, Choice.LEAVE_OUT);
        both = new HBox(pin, hide);
        both.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(strings.text("context.counted"));
        words.getStyleClass().addAll("caption", "muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        counted = new Pane(words);
        counted.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        counted.setPrefWidth(0);
        words.layoutXProperty().bind(words.widthProperty().negate().add(WIDTH));
    }

    private Button button(Ikon ikon, Choice choice) {
        Button button = Buttons.icon(ikon, strings.of("context.do", choice), () -> model.turn(shown, choice));
        button.getStyleClass().addAll("small", choice == Choice.PIN ? "pin" : "hide");
        button.setFocusTraversable(false);
        button.setGraphic(Icons.small(ikon));
        return button;
    }

    @Override
    Node element(ContextRow.OfElement of) {
        shown = of.element();
        setAlignment(Pos.CENTER_LEFT);
        say(pin, Choice.PIN);
        say(hide, Choice.LEAVE_OUT);
        return both;
    }

    private void say(Button button, Choice choice) {
        boolean said = shown.choice() == choice;
        button.pseudoClassStateChanged(SAID, said);
        String name = said ? strings.of("context.undo", choice) : strings.of("context.do", choice);
        button.getTooltip().setText(name);
        button.setAccessibleText(strings.text("context.of-element", name, shown.title()));
    }

    @Override
    Node around(ContextRow.Around of) {
        setAlignment(Pos.CENTER_RIGHT);
        return counted;
    }
}
