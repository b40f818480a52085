package app.snowquill.ui.firstrun;

import app.snowquill.ui.common.Hexagon;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The left of the first screen, 300 px: the name, three steps to the first line, and where the text stays. */
final class WayRail extends VBox {
    private final Strings strings;

    WayRail(Strings strings, ObservableValue<Boolean> modelReady) {
        this.strings = strings;
        getStyleClass().add("way-rail");
        Label name = new Label(strings.text("firstrun.name"));
        name.getStyleClass().add("wordmark");
        Label line = words("firstrun.line", "muted");
        VBox steps = new VBox(24);
        steps.getStyleClass().add("way-steps");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(name, line, steps, space, promise());
        modelReady.addListener((property, before, now) -> showSteps(steps, now ? 2 : 1));
        showSteps(steps, modelReady.getValue() ? 2 : 1);
    }

    private void showSteps(VBox steps, int current) {
        steps.getChildren().clear();
        for (int number = 1; number <= 3; number++) {
            Hexagon hexagon = new Hexagon(number, number == current ? Hexagon.Look.CURRENT
                    : number < current ? Hexagon.Look.LOCKED : Hexagon.Look.EMPTY);
            Label title = new Label(strings.text("firstrun.step-" + number));
            title.getStyleClass().add(number == current ? "strong" : "medium");
            if (number != current) {
                title.getStyleClass().add("muted");
            }
            VBox text = new VBox(title, words("firstrun.step-" + number + "-line", "dense", "muted"));
            HBox.setHgrow(text, Priority.ALWAYS);
            steps.getChildren().add(new HBox(12, hexagon, text));
        }
    }

    private HBox promise() {
        VBox text = new VBox(words("firstrun.stays", "dense", "strong"), words("firstrun.stays-line", "dense", "muted"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox promise = new HBox(10, Icons.button(Feather.WIFI_OFF), text);
        promise.getStyleClass().addAll("card", "promise");
        return promise;
    }

    private Label words(String key, String... styles) {
        Label words = new Label(strings.text(key));
        words.getStyleClass().addAll(styles);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }
}
