package app.snowquill.ui.library;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Strings;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Brings a document into the open book, after the chapters it has, once the author has seen what would come and chosen of it. 760 px wide. */
public final class ImportDialog extends VBox {
    private final SourceChoice choice;

    /** @param bring told what to bring in, and what it came from */
    public ImportDialog(ForeignViewModel model, Strings strings, SourceFiles files, FailureDisplay failures,
                        BiConsumer<ForeignManuscript, String> bring, Runnable close) {
        getStylesheets().add(ImportDialog.class.getResource("library.css").toExternalForm());
        getStyleClass().addAll("new-book", "import");
        setMaxHeight(USE_PREF_SIZE);
        Runnable leave = () -> {
            model.stop();
            close.run();
        };
        Label heading = new Label(strings.text("library.import"));
        heading.getStyleClass().add("dialog-title");
        HBox head = new HBox(heading, space(), Buttons.icon(Feather.X, strings.text("library.close"), leave));
        head.getStyleClass().add("library-head");
        Label line = new Label(strings.text("library.import-line"));
        line.getStyleClass().addAll("dense", "muted");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        choice = new SourceChoice(model, strings, files, failures);
        VBox fields = new VBox(10, line, choice);
        fields.getStyleClass().add("new-book-fields");
        Button cancel = Buttons.plain(strings.text("library.cancel"), leave);
        cancel.setCancelButton(true);
        Button add = Buttons.primary(strings.text("library.import-add"), () -> model.wantedProperty().get().ifPresent(read ->
                bring.accept(read, String.valueOf(model.sourceProperty().get().getFileName()))));
        add.setId("import-add");
        add.setDefaultButton(true);
        add.disableProperty().bind(Bindings.createBooleanBinding(() -> model.wantedProperty().get().isEmpty(), model.wantedProperty()));
        cancel.getStyleClass().add("large");
        add.getStyleClass().add("large");
        HBox foot = new HBox(8, space(), cancel, add);
        foot.getStyleClass().add("library-foot");
        getChildren().addAll(head, fields, foot);
        sceneProperty().addListener((at, was, now) -> {
            if (now == null) {
                model.stop();
            }
        });
    }

    @Override
    public void requestFocus() {
        choice.lookup("#choose-source").requestFocus();
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
