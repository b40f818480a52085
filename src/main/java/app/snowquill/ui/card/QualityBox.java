package app.snowquill.ui.card;

import app.snowquill.scene.quality.Dimension;
import app.snowquill.scene.quality.DimensionScore;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.scene.quality.Measure;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.ThinBar;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The draft's quality, one line until it is opened: then seven bars, each of which shows its evidence when clicked. */
final class QualityBox extends VBox {
    private final Strings strings;
    private final Button line = new Button();
    private final VBox rows = new VBox(2);
    private Optional<DraftQuality> shown = Optional.empty();
    private Dimension opened;

    QualityBox(Strings strings) {
        this.strings = strings;
        getStyleClass().add("quality-box");
        line.getStyleClass().addAll("flat", "quality-line");
        line.setId("card-quality");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setGraphic(Icons.sized(Feather.BAR_CHART_2, 14));
        line.setOnAction(event -> present(rows, !rows.isVisible()));
        rows.getStyleClass().add("quality-rows");
        present(rows, false);
        getChildren().addAll(line, rows);
        show(Optional.empty());
    }

    /** @param quality of the open scene's text; empty where it has none */
    void show(Optional<DraftQuality> quality) {
        if (quality.isPresent() && quality.equals(shown)) {
            return;
        }
        shown = quality;
        present(this, quality.isPresent());
        showLine();
        showRows();
    }

    private void showLine() {
        shown.ifPresent(quality -> line.setText(strings.text("card.quality",
                number(quality.mean()), strings.of("card.dimension", quality.worst().dimension()))));
    }

    private void showRows() {
        rows.getChildren().clear();
        shown.ifPresent(quality -> quality.dimensions().forEach(one -> {
            rows.getChildren().add(row(one));
            if (one.dimension() == opened) {
                rows.getChildren().add(evidence(one));
            }
        }));
    }

    private Button row(DimensionScore one) {
        Label name = new Label(strings.of("card.dimension", one.dimension()));
        name.getStyleClass().add("dense");
        name.setMinWidth(96);
        ThinBar bar = new ThinBar();
        bar.getStyleClass().remove("machine");
        bar.show(one.score().orElse(0));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label value = new Label(one.score().isPresent() ? number(one.score().getAsDouble()) : strings.text("card.not-measured"));
        value.getStyleClass().addAll("caption", "muted");
        value.setMinWidth(30);
        value.setAlignment(Pos.CENTER_RIGHT);
        HBox content = new HBox(8, name, bar, value);
        content.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button();
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().addAll("flat", "quality-row");
        row.setId("quality-" + one.dimension().name().toLowerCase(Locale.ROOT));
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(18));
        row.setAccessibleText(name.getText() + " " + value.getText());
        row.setOnAction(event -> {
            opened = opened == one.dimension() ? null : one.dimension();
            showRows();
        });
        return row;
    }

    private VBox evidence(DimensionScore one) {
        VBox box = new VBox(3);
        box.getStyleClass().add("quality-evidence");
        for (Measure measure : one.measures()) {
            box.getChildren().add(Fields.caption(measure.evidence()));
        }
        if (one.measures().isEmpty()) {
            box.getChildren().add(Fields.caption(strings.text("card.nothing-to-measure")));
        }
        return box;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void present(Region node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
