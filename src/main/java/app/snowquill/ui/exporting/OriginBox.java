package app.snowquill.ui.exporting;

import app.snowquill.ui.common.Strings;
import app.snowquill.ui.exporting.ExportDesk.Origins;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** Words by whose they are, with a bar of four stretches; nothing until they are counted. */
final class OriginBox extends VBox {
    private static final double BAR_ENDS = 6;

    private final Strings strings;

    OriginBox(ExportViewModel model, Strings strings) {
        super(2);
        this.strings = strings;
        getStyleClass().add("export-origins");
        model.originsProperty().addListener((property, before, now) -> show(now));
        show(model.originsProperty().get());
    }

    private void show(Optional<Origins> counted) {
        getChildren().clear();
        setVisible(counted.filter(origins -> origins.all() > 0).isPresent());
        setManaged(isVisible());
        counted.filter(origins -> origins.all() > 0).ifPresent(origins -> {
            row("exporting.origin-yours", origins.yours());
            row("exporting.origin-suggested", origins.suggested());
            row("exporting.origin-agent", origins.agent());
            if (origins.imported() > 0) {
                row("exporting.origin-imported", origins.imported());
            }
            getChildren().add(bar(origins));
        });
    }

    private void row(String key, int words) {
        Label name = new Label(strings.text(key));
        name.getStyleClass().addAll("dense", "muted");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label number = new Label(strings.text("exporting.words", words));
        number.getStyleClass().add("dense");
        getChildren().add(new HBox(8, name, number));
    }

    private static Region bar(Origins origins) {
        int[] words = {origins.yours(), origins.suggested(), origins.agent(), origins.imported()};
        String[] styles = {"yours", "suggested", "agent", "imported"};
        HBox bar = new HBox() {
            @Override
            protected void layoutChildren() {
                double from = 0;
                for (int i = 0; i < words.length; i++) {
                    double to = from + getWidth() * words[i] / origins.all();
                    getChildren().get(i).resizeRelocate(Math.round(from), 0, Math.max(0, Math.round(to) - Math.round(from) - 1), getHeight());
                    from = to;
                }
            }
        };
        Rectangle ends = new Rectangle();
        ends.widthProperty().bind(bar.widthProperty());
        ends.heightProperty().bind(bar.heightProperty());
        ends.setArcWidth(BAR_ENDS);
        ends.setArcHeight(BAR_ENDS);
        bar.setClip(ends);
        bar.getStyleClass().add("origin-bar");
        for (String style : styles) {
            Region stretch = new Region();
            stretch.getStyleClass().add(style);
            bar.getChildren().add(stretch);
        }
        return bar;
    }
}
