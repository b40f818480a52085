package app.snowquill.ui.models;

import app.snowquill.pipeline.EngineSetup.Way;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The three ways as tiles; one is chosen. */
final class ServerWays extends HBox {
    private static final List<Way> SHOWN = List.of(Way.PROGRAM, Way.ADDRESS, Way.ANTHROPIC);
    private static final double TEXT_WIDTH = 178;

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
        wrap(title);
        Label about = new Label(strings.of("models.server-about", way));
        about.getStyleClass().addAll("caption", "muted");
        wrap(about);
        GridPane content = new GridPane();
        content.setHgap(10);
        content.setVgap(2);
        FontIcon icon = Icons.button(icon(way));
        GridPane.setValignment(icon, VPos.TOP);
        content.addRow(0, icon, title);
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

    /** A button gives its graphic no width to wrap in. */
    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setPrefWidth(TEXT_WIDTH);
        label.setMaxWidth(TEXT_WIDTH);
        label.setMinHeight(USE_PREF_SIZE);
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
