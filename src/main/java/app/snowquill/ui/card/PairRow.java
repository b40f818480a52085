package app.snowquill.ui.card;

import app.snowquill.ui.common.GrowingTextArea;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A row of two short texts, one over the other: an option and why it is bad, a fact and why now. */
final class PairRow<T> implements RowList.Row<T> {
    private final GrowingTextArea first;
    private final GrowingTextArea second;
    private final BiFunction<String, String, T> value;
    private final VBox node;

    PairRow(Fields fields, String firstKey, String firstText, String secondKey, String secondText,
            BiFunction<String, String, T> value) {
        this.value = value;
        first = fields.bare(firstKey, firstKey);
        second = fields.bare(secondKey, secondKey);
        first.getStyleClass().add("first");
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
