package app.snowquill.ui.card;

import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A row of two short texts, one over the other: an option and why it is bad, a fact and why now. */
final class PairRow<T> implements RowList.Row<T> {
    private final TextField first;
    private final TextField second;
    private final BiFunction<String, String, T> value;
    private final VBox node;

    PairRow(Fields fields, String firstKey, String firstText, String secondKey, String secondText,
            BiFunction<String, String, T> value) {
        this.value = value;
        first = fields.line(firstKey);
        second = fields.line(secondKey);
        first.setPromptText(fields.text(firstKey));
        second.setPromptText(fields.text(secondKey));
        first.getStyleClass().addAll("bare", "first");
        second.getStyleClass().add("bare");
        first.setText(firstText);
        second.setText(secondText);
        node = new VBox(first, second);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public T value() {
        return value.apply(first.getText(), second.getText());
    }
}
