package app.snowquill.ui.exporting;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.exporting.ExportViewModel.State;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableNumberValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where the file goes, how many words, and the two buttons. */
final class ExportFoot extends HBox {
    private final ExportViewModel model;
    private final Strings strings;

    /** @param pages of the preview; 0 where it has none */
    ExportFoot(ExportViewModel model, ObservableNumberValue pages, Strings strings, ExportActions actions) {
        super(8);
        this.model = model;
        this.strings = strings;
        getStyleClass().add("export-foot");
        Hyperlink change = Buttons.link(strings.text("exporting.change"), () -> actions.chooseTarget()
                .apply(model.targetProperty().get()).ifPresent(model.targetProperty()::set));
        change.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label words = new Label();
        words.textProperty().bind(Bindings.createStringBinding(() -> pages.intValue() == 0 ? strings.text("exporting.words", model.words())
                : strings.text("exporting.pages-and-words", pages.intValue(), model.words()), pages, model.formatProperty(), model.chapters().chosenProperty()));
        words.getStyleClass().addAll("dense", "muted");
        words.setMinWidth(USE_PREF_SIZE);
        Button cancel = Buttons.plain(strings.text("exporting.cancel"), actions.close());
        cancel.setCancelButton(true);
        Button export = Buttons.primary(strings.text("exporting.export"), model::export);
        export.setDefaultButton(true);
        export.setId("export");
        export.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.canExport(), model.formatProperty(),
                model.chapters().chosenProperty()));
        cancel.getStyleClass().add("large");
        export.getStyleClass().add("large");
        getChildren().addAll(target(), change, space, words, cancel, export);
        model.stateProperty().addListener((property, before, now) -> setVisible(now instanceof State.Asking));
        managedProperty().bind(visibleProperty());
    }

    private VBox target() {
        Label path = new Label("", Icons.button(Feather.FOLDER));
        path.getStyleClass().add("dense");
        path.setGraphicTextGap(8);
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.textProperty().bind(Bindings.createStringBinding(() -> shown(model.targetProperty().get()),
                model.targetProperty()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(Bindings.convert(model.targetProperty()));
        path.setTooltip(whole);
        Label replaces = new Label();
        replaces.getStyleClass().addAll("caption", "muted", "replaces");
        replaces.textProperty().bind(Bindings.createStringBinding(() -> model.targetExists()
                ? strings.text("exporting.replaces") : "", model.targetProperty(), model.stateProperty()));
        replaces.visibleProperty().bind(replaces.textProperty().isNotEmpty());
        replaces.managedProperty().bind(replaces.visibleProperty());
        VBox target = new VBox(path, replaces);
        target.setAlignment(Pos.CENTER_LEFT);
        target.setMinWidth(60);
        return target;
    }

    /** The folder and the file, which is what an author looks for. */
    private static String shown(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null ? path.toString()
                : folder.getFileName() + " / " + path.getFileName();
    }
}
