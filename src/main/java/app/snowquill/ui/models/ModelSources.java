package app.snowquill.ui.models;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The row of buttons beneath the list: the ways to more models. */
final class ModelSources extends HBox {
    /** Below this the buttons leave no room for the words beside them. */
    private static final double ROOM_FOR_WORDS = 640;

    private final ModelChooserViewModel model;

    ModelSources(ModelChooserViewModel model, Strings strings, ModelActions actions) {
        super(8);
        this.model = model;
        getStyleClass().add("model-add");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        Button add = button("add-model", strings.text("models.add-file"), Feather.FILE_PLUS,
                () -> actions.file().get().ifPresent(model::add));
        Button search = button("search-folder", strings.text("models.search-folder"), Feather.FOLDER,
                () -> actions.folder().get().ifPresent(model::addFolder));
        Button download = button("download-model", strings.text("models.download"), Feather.DOWNLOAD, actions.download());
        Button server = button("use-server", strings.text("models.use-server"), Feather.SERVER, actions.useServer());
        getChildren().addAll(add, search, download, server);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label drop = new Label(strings.text("models.drop"));
        drop.getStyleClass().addAll("dense", "muted");
        drop.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_WORDS));
        getChildren().addAll(space, drop);
    }

    private Button button(String id, String text, Ikon ikon, Runnable action) {
        Button button = Buttons.plain(text, action);
        button.setGraphic(Icons.small(ikon));
        button.setId(id);
        button.disableProperty().bind(model.phaseProperty().isNotEqualTo(ModelWork.Phase.CHOOSING));
        return button;
    }
}
