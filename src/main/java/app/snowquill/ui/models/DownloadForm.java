package app.snowquill.ui.models;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What to download, what its checksum is where that is known, and where it goes. */
final class DownloadForm extends VBox {
    private final Strings strings;
    private final TextField address;

    DownloadForm(DownloadViewModel model, Strings strings, Function<Path, Optional<Path>> folderDialog) {
        super(14);
        this.strings = strings;
        this.address = field("download-address", "models.download-address", model.addressProperty());
        TextField sha256 = field("download-sha256", "models.download-sha256", model.sha256Property());
        getChildren().addAll(labelled("models.download-address", address), labelled("models.download-sha256", sha256),
                place(model, folderDialog));
        disableProperty().bind(model.phaseProperty().isEqualTo(DownloadViewModel.Phase.RUNNING));
    }

    @Override
    public void requestFocus() {
        address.requestFocus();
    }

    private TextField field(String id, String key, StringProperty text) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.setPromptText(strings.orBlank(key + "-prompt"));
        field.setId(id);
        field.setAccessibleText(strings.text(key));
        return field;
    }

    private VBox labelled(String key, TextField field) {
        Label label = new Label(strings.text(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        VBox both = new VBox(4, label, field);
        String caption = strings.orBlank(key + "-caption");
        if (!caption.isBlank()) {
            Label line = new Label(caption);
            line.getStyleClass().addAll("caption", "muted");
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            both.getChildren().add(line);
        }
        return both;
    }

    private HBox place(DownloadViewModel model, Function<Path, Optional<Path>> folderDialog) {
        Label folder = new Label("", Icons.button(Feather.FOLDER));
        folder.getStyleClass().add("dense");
        folder.setGraphicTextGap(8);
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.textProperty().bind(Bindings.convert(model.folderProperty()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(folder.textProperty());
        folder.setTooltip(whole);
        folder.setMinWidth(80);
        folder.setId("download-folder");
        Hyperlink change = Buttons.link(strings.text("models.download-change"),
                () -> folderDialog.apply(model.folderProperty().get()).ifPresent(model.folderProperty()::set));
        change.setMinWidth(USE_PREF_SIZE);
        change.setId("change-download-folder");
        Label free = new Label();
        free.getStyleClass().addAll("dense", "muted");
        free.setMinWidth(USE_PREF_SIZE);
        free.textProperty().bind(Bindings.createStringBinding(() -> free(model.freeBytesProperty().get()),
                model.freeBytesProperty()));
        HBox place = new HBox(8, folder, free, change);
        place.setAlignment(Pos.CENTER_LEFT);
        return place;
    }

    private String free(long bytes) {
        return bytes < 0 || bytes == Long.MAX_VALUE ? "" : strings.text("models.download-free", new DownloadWords(strings).size(bytes));
    }
}
