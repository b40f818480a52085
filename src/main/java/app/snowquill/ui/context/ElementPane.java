package app.snowquill.ui.context;

import app.snowquill.context.ContextLook;
import app.snowquill.context.Fate;
import app.snowquill.context.SentElement;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Tone;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chosen element at the right: what becomes of it and why, what it says, what of it is withheld, and the author's word on it. */
final class ElementPane extends VBox {
    /** As wide as the design wants it; the window makes the panel no narrower where there is room. */
    private static final double WIDTH = 368;

    private final ContextViewModel model;
    private final ContextWords words;
    private final Label title = new Label();
    private final MessageBox fate = new MessageBox(Feather.EYE_OFF, Tone.NEUTRAL);
    private final Label textHeading = new Label();
    private final TextArea text = new TextArea();
    private final Label size = new Label();
    private final FencePane fence;
    private final ChoicePane choice;
    private final VBox body;
    private final StackPane foot = new StackPane();

    ElementPane(ContextViewModel model, ContextWords words, Runnable close) {
        this.model = model;
        this.words = words;
        this.fence = new FencePane(words);
        this.choice = new ChoicePane(model, words);
        getStyleClass().addAll("panel", "element-pane");
        setMinWidth(WIDTH);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        title.setTooltip(new Tooltip());
        HBox.setHgrow(title, Priority.ALWAYS);
        Button away = Buttons.icon(Feather.X, words.strings().text("context.close"), close);
        away.setId("close-context");
        away.getStyleClass().add("small");
        HBox head = new HBox(title, away);
        head.getStyleClass().add("panel-header");
        textHeading.getStyleClass().add("field-label");
        text.setId("element-text");
        text.getStyleClass().addAll("serif", "element-text");
        text.setEditable(false);
        text.setWrapText(true);
        size.setId("element-size");
        size.getStyleClass().addAll("caption", "muted");
        VBox brings = new VBox(3, textHeading, text, size);
        body = new VBox(12, fate, brings, fence, choice);
        body.getStyleClass().add("element-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("element-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().add("element-foot");
        getChildren().addAll(head, scroll, foot);
        model.selectedProperty().addListener(property -> show());
        model.lookProperty().addListener(property -> show());
        show();
    }

    /** What stands at its foot. */
    void setFoot(Node node) {
        foot.getChildren().setAll(node);
    }

    private void show() {
        body.setVisible(model.selectedProperty().get().isPresent());
        if (model.selectedProperty().get().isEmpty() || model.lookProperty().get().isEmpty()) {
            title.setText(words.strings().text("context.nothing-chosen"));
        } else {
            fill(model.lookProperty().get().get(), model.selectedProperty().get().get());
        }
    }

    private void fill(ContextLook look, SentElement element) {
        title.setText(element.title());
        title.getTooltip().setText(element.title());
        fate.show(sign(element.fate()), words.headline(element), words.meaning(element));
        textHeading.setText(words.strings().text(element.fate() == Fate.LEFT_OUT ? "context.would-bring" : "context.brings"));
        text.setAccessibleText(textHeading.getText());
        if (!text.getText().equals(element.text())) {
            text.setText(element.text());
        }
        size.setText(words.size(element));
        fence.show(element);
        choice.show(look, element);
    }

    private static Feather sign(Fate fate) {
        return switch (fate) {
            case WHOLE -> Feather.CHECK;
            case TRIMMED -> Feather.SCISSORS;
            case DISTILLED -> Feather.MINIMIZE_2;
            case FENCED -> Feather.SHIELD;
            case LEFT_OUT -> Feather.EYE_OFF;
        };
    }
}
