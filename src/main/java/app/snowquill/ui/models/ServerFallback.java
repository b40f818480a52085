package app.snowquill.ui.models;

import app.snowquill.pipeline.EngineSetup.Way;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is used when the chosen one can't be, in order. */
final class ServerFallback extends VBox {
    private final ServerViewModel model;
    private final Strings strings;
    private final VBox rows = new VBox(2);
    private final MenuButton add = new MenuButton();

    ServerFallback(ServerViewModel model, Strings strings) {
        super(6);
        this.model = model;
        this.strings = strings;
        getStyleClass().add("server-fallback");
        Label title = new Label(strings.text("models.server-fallback"));
        title.getStyleClass().add("field-label");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        add.setText(strings.text("models.server-fallback-add"));
        add.setId("add-fallback");
        add.getStyleClass().add("small");
        HBox head = new HBox(8, title, add);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, rows);
        model.fallback().addListener((InvalidationListener) list -> show());
        model.wayProperty().addListener(property -> show());
        show();
    }

    private void show() {
        rows.getChildren().clear();
        for (int i = 0; i < model.fallback().size(); i++) {
            rows.getChildren().add(row(model.fallback().get(i), i));
        }
        if (model.fallback().isEmpty()) {
            Label none = new Label(strings.text("models.server-fallback-none"));
            none.getStyleClass().addAll("dense", "muted");
            rows.getChildren().add(none);
        }
        add.getItems().clear();
        for (Way way : model.possibleFallbacks()) {
            MenuItem item = new MenuItem(strings.of("models.server-way", way));
            item.setOnAction(event -> model.fallback().add(way));
            add.getItems().add(item);
        }
        add.setDisable(add.getItems().isEmpty());
    }

    private HBox row(Way way, int index) {
        String name = strings.of("models.server-way", way);
        Label label = new Label(strings.text("models.server-fallback-row", index + 1, name));
        label.getStyleClass().add("dense");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button up = button(Feather.ARROW_UP, "models.server-fallback-up", way, () -> move(index, index - 1));
        up.setDisable(index == 0);
        Button down = button(Feather.ARROW_DOWN, "models.server-fallback-down", way, () -> move(index, index + 1));
        down.setDisable(index == model.fallback().size() - 1);
        HBox row = new HBox(2, label, up, down, button(Feather.X, "models.server-fallback-remove", way,
                () -> model.fallback().remove(way)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(Feather icon, String key, Way way, Runnable action) {
        Button button = Buttons.icon(icon, strings.text(key, strings.of("models.server-way", way)), action);
        button.setId(key.substring(key.lastIndexOf('-') + 1) + "-" + way.name().toLowerCase(Locale.ROOT));
        return button;
    }

    private void move(int from, int to) {
        Way way = model.fallback().get(from);
        List<Way> order = new ArrayList<>(model.fallback());
        order.remove(from);
        order.add(to, way);
        model.fallback().setAll(order);
    }
}
