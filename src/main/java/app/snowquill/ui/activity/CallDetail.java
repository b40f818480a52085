package app.snowquill.ui.activity;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Everything that is known of one call, beneath the table; each value can be selected and copied. Hidden where none is chosen. */
final class CallDetail extends VBox {
    private final CallWords words;
    private final Strings strings;
    private final LongConsumer rawText;
    private final Label title = new Label();
    private final HBox head;
    private final GridPane values = new GridPane();
    private final Hyperlink raw;
    private long call;

    CallDetail(CallWords words, Strings strings, LongConsumer rawText, Runnable close) {
        this.words = words;
        this.strings = strings;
        this.rawText = rawText;
        setId("call-detail");
        getStyleClass().add("call-detail");
        title.getStyleClass().addAll("dense", "strong");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        raw = Buttons.link(strings.text("activity.see-raw"), () -> this.rawText.accept(call));
        raw.setId("detail-raw");
        raw.setMinWidth(Region.USE_PREF_SIZE);
        Button away = Buttons.icon(Feather.X, strings.text("activity.close-detail"), close);
        away.getStyleClass().add("small");
        head = new HBox(12, title, space, raw, away);
        head.setAlignment(Pos.CENTER_LEFT);
        ColumnConstraints names = new ColumnConstraints(90);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        values.getColumnConstraints().addAll(names, wide);
        values.getStyleClass().add("detail-values");
        getChildren().addAll(head, values);
        show(null);
    }

    void show(CallRow row) {
        setVisible(row != null);
        setManaged(row != null);
        values.getChildren().clear();
        if (row == null) {
            return;
        }
        call = row.call().id();
        title.setText(strings.text("activity.detail-title", row.operation(), words.wholeTime(row.call()), words.ended(row)));
        raw.setVisible(row.call().hasRawText());
        add("activity.detail-model", row.call().model());
        add("activity.detail-parameters", row.call().parameters());
        add("activity.detail-hash", row.call().promptSha256());
        add("activity.detail-tokens", strings.text("activity.detail-tokens-words", row.call().tokensIn(), row.call().cachedTokens(),
                row.call().tokensOut()));
        add("activity.detail-time", strings.text("activity.detail-time-words", words.first(row),
                words.seconds(row.call().totalMillis())));
    }

    private void add(String key, String text) {
        Label name = new Label(strings.text(key));
        name.getStyleClass().addAll("caption", "muted");
        TextField value = new TextField(text == null || text.isBlank() ? CallWords.NONE : text);
        value.setEditable(false);
        value.getStyleClass().add("plain-value");
        value.setAccessibleText(name.getText() + ": " + value.getText());
        values.addRow(values.getRowCount(), name, value);
    }
}
