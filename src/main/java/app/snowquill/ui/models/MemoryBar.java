package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.models.ModelRanking.Verdict;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a model needs of the memory: a bar, the figures, and the verdict in words. */
final class MemoryBar extends VBox {
    private final String spoken;

    MemoryBar(ModelReport report, ModelRanking ranking, Strings strings) {
        super(3);
        Machine.Need need = ranking.machine().need(report);
        Verdict verdict = ranking.verdict(report);
        Label figures = new Label(new ModelWords(strings).memory(need));
        figures.getStyleClass().addAll("caption", "muted");
        Label words = new Label(strings.of("models.fit", verdict));
        words.getStyleClass().addAll("caption", tone(verdict));
        words.setMinWidth(USE_PREF_SIZE);
        if (verdict == Verdict.TIGHT || verdict == Verdict.DOES_NOT_FIT) {
            words.setGraphic(Icons.sized(verdict == Verdict.TIGHT ? Feather.ALERT_TRIANGLE : Feather.ALERT_OCTAGON, 12,
                    tone(verdict)));
        }
        spoken = strings.text("models.needs", figures.getText(), words.getText());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(bar(need), new HBox(figures, space, words));
        setAlignment(Pos.CENTER_LEFT);
        ModelRow.fix(this, ModelRow.MEMORY_WIDTH);
        if (report.graphicsBytes() > 0) {
            Tooltip.install(this, new Tooltip(strings.text("models.memory-split", new ModelWords(strings).disk(
                    report.memoryBytes() - report.graphicsBytes()), new ModelWords(strings).disk(report.graphicsBytes()))));
        }
    }

    /** For who can't see the bar. */
    String spoken() {
        return spoken;
    }

    private static StackPane bar(Machine.Need need) {
        Region fill = new Region();
        fill.getStyleClass().add("fill");
        double width = Math.max(4, need.share() * ModelRow.MEMORY_WIDTH);
        fill.setMinWidth(width);
        fill.setMaxWidth(width);
        fill.setVisible(need.fit() != Machine.Fit.UNKNOWN);
        StackPane bar = new StackPane(fill);
        bar.getStyleClass().addAll("bar", "memory-bar", need.fit().name().toLowerCase(Locale.ROOT));
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static String tone(Verdict verdict) {
        return verdict == Verdict.TIGHT ? "warning" : verdict == Verdict.DOES_NOT_FIT ? "danger" : "muted";
    }
}
