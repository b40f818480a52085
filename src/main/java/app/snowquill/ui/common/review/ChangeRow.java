package app.snowquill.ui.common.review;

import app.snowquill.pipeline.history.Passage;
import app.snowquill.ui.common.KeyHint;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.Choices.Choice;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One change: what it is of, its words on both sides in one, and whether it is taken. Y and N answer while it has the focus. */
final class ChangeRow extends VBox {
    /** Narrower than so many px, the answers stand under the words. */
    private static final double ROOM_BESIDE = 360;

    private final ToggleButton take;
    private final ToggleButton keep;
    private final Consumer<Choice> say;

    /** @param say told what the author says of it */
    ChangeRow(String name, Passage passage, boolean prose, Strings strings, String spoken, Consumer<Choice> say) {
        super(4);
        this.say = say;
        getStyleClass().add("change-row");
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        take = button(strings.text("review.take"), "Y", Styles.LEFT_PILL, Choice.TAKEN);
        keep = button(strings.text("review.keep"), "N", Styles.RIGHT_PILL, Choice.KEPT);
        HBox answers = new HBox(take, keep);
        HBox head = new HBox(8, label, answers);
        head.setAlignment(Pos.CENTER_LEFT);
        MarkedFlow flow = new MarkedFlow(passage.inline(), false);
        flow.getStyleClass().add(prose ? "prose-text" : "form-text");
        getChildren().addAll(head, flow);
        widthProperty().addListener((property, before, now) -> {
            boolean narrow = now.doubleValue() < ROOM_BESIDE;
            if (narrow != getChildren().contains(answers)) {
                head.getChildren().remove(answers);
                getChildren().remove(answers);
                (narrow ? getChildren() : head.getChildren()).add(answers);
            }
        });
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
        setOnMouseClicked(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(Choice choice) {
        take.setSelected(choice == Choice.TAKEN);
        keep.setSelected(choice == Choice.KEPT);
        getStyleClass().removeIf(style -> style.equals("taken") || style.equals("kept") || style.equals("open"));
        getStyleClass().add(choice.name().toLowerCase(Locale.ROOT));
    }

    private ToggleButton button(String words, String key, String style, Choice choice) {
        ToggleButton button = new ToggleButton(words, new KeyHint(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().addAll("small", style, choice.name().toLowerCase(Locale.ROOT));
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> say.accept(button.isSelected() ? choice : Choice.OPEN));
        return button;
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.Y || event.getCode() == KeyCode.N) {
            event.consume();
            say.accept(event.getCode() == KeyCode.Y ? Choice.TAKEN : Choice.KEPT);
        }
    }
}
