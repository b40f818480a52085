package app.snowquill.ui.card;

import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Makes the card's fields, each telling one listener that something was changed. */
final class Fields {
    private final Strings strings;
    private final Runnable changed;

    Fields(Strings strings, Runnable changed) {
        this.strings = strings;
        this.changed = changed;
    }

    String text(String key, Object... arguments) {
        return strings.text(key, arguments);
    }

    void changed() {
        changed.run();
    }

    TextField line(String labelKey) {
        return watched(new TextField(), labelKey);
    }

    /** For a phrase that may be longer than the panel is wide: it wraps. */
    GrowingTextArea phrase(String labelKey) {
        return watched(new GrowingTextArea(1).line(), labelKey);
    }

    /** A phrase in a row, without a frame. */
    GrowingTextArea bare(String labelKey, String promptKey) {
        GrowingTextArea field = phrase(labelKey).bare();
        field.setPromptText(strings.text(promptKey));
        return field;
    }

    GrowingTextArea area(String labelKey) {
        return watched(new GrowingTextArea(1), labelKey);
    }

    <T extends TextInputControl> T watched(T field, String labelKey) {
        field.setAccessibleText(strings.text(labelKey));
        field.textProperty().addListener((property, before, now) -> changed.run());
        return field;
    }

    Label label(String key) {
        Label label = new Label(strings.text(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    /** A field under its label. */
    VBox labelled(String key, Node field) {
        VBox box = new VBox(3, label(key), field);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** A field under its label, with a word at the right of the label. */
    VBox labelled(String key, Label side, Node... fields) {
        side.getStyleClass().addAll("caption", "subtle");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox box = new VBox(3, new HBox(label(key), space, side));
        box.getChildren().addAll(fields);
        return box;
    }

    /** One of a few values, side by side; one is always chosen. */
    <E extends Enum<E>> Choice<E> pills(List<E> values, String family) {
        return new Choice<>(values, value -> strings.of(family, value));
    }

    /** Small words that wrap. */
    static Label caption(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("caption", "muted");
        return label;
    }

    /** Fills a field without a change being told where the words are the same; a trailing space being typed stays. */
    static void fill(TextInputControl field, String text) {
        if (!field.getText().strip().equals(text)) {
            field.setText(text);
        }
    }

    final class Choice<E> extends HBox {
        private final ToggleGroup group = new ToggleGroup();

        Choice(List<E> values, Function<E, String> names) {
            getStyleClass().addAll("pills", "small");
            for (E value : values) {
                ToggleButton button = new ToggleButton(names.apply(value));
                int place = values.indexOf(value);
                button.getStyleClass().addAll("pill", place == 0 ? "left-pill"
                        : place == values.size() - 1 ? "right-pill" : "center-pill");
                button.setUserData(value);
                button.setToggleGroup(group);
                button.setMinWidth(Region.USE_PREF_SIZE);
                getChildren().add(button);
            }
            group.selectedToggleProperty().addListener((property, before, now) -> {
                if (now == null) {
                    group.selectToggle(before);
                } else if (before != null && before != now) {
                    changed.run();
                }
            });
        }

        ToggleButton button(E value) {
            return (ToggleButton) getChildren().stream().filter(b -> value.equals(b.getUserData())).findFirst().orElseThrow();
        }

        void choose(E value) {
            group.selectToggle(button(value));
        }

        @SuppressWarnings("unchecked")
        E chosen() {
            return (E) group.getSelectedToggle().getUserData();
        }

        ToggleGroup group() {
            return group;
        }
    }
}
