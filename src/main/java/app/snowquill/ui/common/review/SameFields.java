package app.snowquill.ui.common.review;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The fields that are alike on both sides, folded until they are asked for. */
final class SameFields extends VBox {
    private final Map<String, String> texts;
    private final UnaryOperator<String> names;

    /** @param names says a path as a person knows the field */
    SameFields(Map<String, String> texts, UnaryOperator<String> names, Strings strings) {
        super(6);
        this.texts = texts;
        this.names = names;
        getStyleClass().add("same-fields");
        Hyperlink link = Buttons.link(strings.text("review.same", texts.size()), this::fold);
        link.setId("same-fields");
        getChildren().add(link);
    }

    private void fold() {
        if (getChildren().size() > 1) {
            getChildren().remove(1, getChildren().size());
            return;
        }
        texts.forEach((path, text) -> {
            Label label = label(names.apply(path), "field-label");
            getChildren().add(new VBox(1, label, label(text, "serif", "muted")));
        });
    }

    private static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
