package app.snowquill.ui.history;

import app.snowquill.pipeline.PastVersion;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.history.HistoryViewModel.Scope;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands left and right, whose colours are whose, how many passages differ, and the way from one to the next. */
final class CompareHeader extends HBox {
    private final HistoryViewModel model;
    private final VersionWords words;
    private final Strings strings;
    private final HBox left = new HBox(8);
    private final HBox right = new HBox(8);
    private final Label count = new Label();

    CompareHeader(HistoryViewModel model, VersionWords words, Strings strings, Runnable previous, Runnable next) {
        this.model = model;
        this.words = words;
        this.strings = strings;
        getStyleClass().add("compare-header");
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        count.setId("differences");
        count.getStyleClass().addAll("dense", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button up = Buttons.icon(Feather.CHEVRON_UP, strings.text("history.previous"), previous);
        up.setId("previous-difference");
        Button down = Buttons.icon(Feather.CHEVRON_DOWN, strings.text("history.next"), next);
        down.setId("next-difference");
        HBox tools = new HBox(6, legend("history.legend-you", "added-by-you"), legend("history.legend-agent", "added-by-agent"),
                count, up, down);
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        HBox half = new HBox(8, right, tools);
        half.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox.setHgrow(half, Priority.ALWAYS);
        left.setPrefWidth(400);
        half.setPrefWidth(400);
        getChildren().addAll(left, half);
    }

    void show() {
        side(left, model.leftProperty().get());
        side(right, model.rightProperty().get());
        count.setText(strings.text("history.differences", model.comparisonProperty().get().differences()));
    }

    private void side(HBox box, Optional<PastVersion> chosen) {
        box.getChildren().clear();
        chosen.ifPresent(version -> {
            Scope scope = model.scopeProperty().get();
            Label title = new Label(words.title(version, scope, model.isNewest(version)));
            title.getStyleClass().addAll("dense", "strong");
            Label detail = new Label(words.side(version, scope));
            detail.getStyleClass().addAll("caption", "muted");
            title.setMinWidth(0);
            detail.setMinWidth(0);
            Node icon = Icons.button(words.icon(version), model.isNewest(version) ? "ink" : "plain");
            VBox lines = new VBox(title, detail);
            lines.setAlignment(Pos.CENTER_LEFT);
            lines.setMinWidth(0);
            box.getChildren().addAll(icon, lines);
        });
        box.setMinWidth(0);
    }

    private Label legend(String key, String style) {
        Label label = new Label(strings.text(key));
        label.getStyleClass().addAll("caption", "legend", style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
