package app.snowquill.ui.context;

import app.snowquill.context.SentElement;
import app.snowquill.ui.common.Icons;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The facts of an element that the point-of-view character can't know yet; hidden where there are none. */
final class FencePane extends VBox {
    private final ContextWords words;
    private final VBox facts = new VBox();

    FencePane(ContextWords words) {
        this.words = words;
        Label heading = new Label(words.strings().text("context.behind-fence"));
        heading.getStyleClass().add("field-label");
        facts.getStyleClass().addAll("card", "fenced-facts");
        VBox.setMargin(heading, new Insets(0, 0, 3, 0));
        getChildren().addAll(heading, facts);
    }

    void show(SentElement element) {
        setVisible(!element.withheld().isEmpty());
        setManaged(isVisible());
        facts.getChildren().setAll(element.withheld().stream().map(this::row).toList());
        facts.getChildren().stream().skip(1).forEach(row -> row.getStyleClass().add("further"));
    }

    private HBox row(SentElement.Withheld withheld) {
        Label text = new Label(withheld.text());
        text.getStyleClass().add("dense");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label span = new Label(words.span(withheld));
        span.getStyleClass().addAll("caption", "muted");
        span.setMinWidth(Region.USE_PREF_SIZE);
        span.setTooltip(new Tooltip(words.spanSpoken(withheld)));
        span.setAccessibleText(words.spanSpoken(withheld));
        HBox row = new HBox(8, Icons.small(Feather.EYE_OFF), text, span);
        row.getStyleClass().add("fenced-fact");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
