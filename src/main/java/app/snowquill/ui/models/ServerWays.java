package app.snowquill.ui.models;

import app.snowquill.pipeline.EngineSetup.Way;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The three ways as tiles; one is chosen. */
final class ServerWays extends HBox {
    static final List<Way> SHOWN = List.of(Way.PROGRAM, Way.ADDRESS, Way.ANTHROPIC);

    ServerWays(ServerViewModel model, Strings strings) {
        super(8);
        getStyleClass().add("server-ways");
        ToggleGroup group = new ToggleGroup();
        for (Way way : SHOWN) {
            ToggleButton tile = tile(way, strings);
            tile.setToggleGroup(group);
            tile.setSelected(way == model.wayProperty().get());
            tile.setOnAction(event -> {
                tile.setSelected(true);
                model.wayProperty().set(way);
            });
            getChildren().add(tile);
        }
    }

    private static ToggleButton tile(Way way, Strings strings) {
        Label title = new Label(strings.of("models.server-way", way));
        title.getStyleClass().addAll("dense", "strong");
        title.setWrapText(true);
        Label about = new Label(strings.of("models.server-about", way));
        about.getStyleClass().addAll("caption", "muted");
        about.setWrapText(true);
        GridPane content = new GridPane();
        content.setHgap(10);
        content.setVgap(2);
        content.addRow(0, Icons.button(icon(way)), title);
        content.add(about, 1, 1);
        content.setAlignment(Pos.TOP_LEFT);
        ToggleButton tile = new ToggleButton();
        tile.setGraphic(content);
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.setAccessibleText(title.getText() + ". " + about.getText());
        tile.getStyleClass().add("server-tile");
        tile.setId("way-" + way.name().toLowerCase(Locale.ROOT));
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setPrefWidth(220);
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private static Ikon icon(Way way) {
        return switch (way) {
            case INCLUDED -> Feather.CPU;
            case PROGRAM -> Feather.TERMINAL;
            case ADDRESS -> Feather.SERVER;
            case ANTHROPIC -> Feather.CLOUD;
        };
    }
}
