package app.snowquill.ui.library;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks what a new book is and where to keep it, 560 px wide. Only the title is needed. */
public final class NewBookDialog extends VBox {
    private final NewBookViewModel model;
    private final Strings strings;
    private final TextField title;

    /**
     * @param folderDialog asks for a folder, starting at one; waits for the answer
     * @param sources asks for what to begin from
     * @param close called when the author cancels and when the book is made
     */
    public NewBookDialog(NewBookViewModel model, Strings strings, Function<Path, Optional<Path>> folderDialog,
                         SourceFiles sources,
                         FailureDisplay failures, Runnable close) {
        this.model = model;
        this.strings = strings;
        getStylesheets().add(NewBookDialog.class.getResource("library.css").toExternalForm());
        getStyleClass().add("new-book");
        setMaxHeight(USE_PREF_SIZE);
        FieldColumn fields = new FieldColumn(strings);
        this.title = fields.text("title", model.titleProperty(), model.titleProblemProperty());
        fields.pair(fields.plain("author", model.authorProperty()), fields.plain("genre", model.genreProperty()));
        fields.text("target-words", model.targetWordsProperty(), model.wordsProblemProperty()).setMaxWidth(140);
        fields.add("begin-with", new BeginningChoice(model, strings, sources, failures));
        VBox failure = new VBox();
        model.failureProperty().addListener((property, before, now) -> {
            failure.getChildren().clear();
            if (now != null) {
                failure.getChildren().add(failures.card(now, strings.text("library.make-kept"),
                        strings.text("library.make-next"), model::create));
            }
        });
        fields.getChildren().addAll(place(folderDialog), failure);
        getChildren().addAll(head(close), fields, foot(close));
        model.phaseProperty().addListener((property, before, now) -> {
            if (now == NewBookViewModel.Phase.MADE) {
                close.run();
            }
        });
    }

    @Override
    public void requestFocus() {
        title.requestFocus();
    }

    private HBox head(Runnable close) {
        Label heading = new Label(strings.text("library.new-book"));
        heading.getStyleClass().add("dialog-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(heading, space, Buttons.icon(Feather.X, strings.text("library.close"), close));
        head.getStyleClass().add("library-head");
        return head;
    }

    private HBox place(Function<Path, Optional<Path>> folderDialog) {
        Label path = new Label("", Icons.button(Feather.FOLDER));
        path.getStyleClass().add("dense");
        path.setGraphicTextGap(8);
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.textProperty().bind(Bindings.createStringBinding(() -> HomePath.shown(model.fileProperty().get()),
                model.fileProperty()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(Bindings.convert(model.fileProperty()));
        path.setTooltip(whole);
        path.setId("new-file");
        path.setMinWidth(80);
        Hyperlink change = Buttons.link(strings.text("library.change"),
                () -> folderDialog.apply(model.folderProperty().get()).ifPresent(model.folderProperty()::set));
        change.setMinWidth(USE_PREF_SIZE);
        HBox place = new HBox(8, path, change);
        place.setAlignment(Pos.CENTER_LEFT);
        return place;
    }

    private HBox foot(Runnable close) {
        Button cancel = Buttons.plain(strings.text("library.cancel"), close);
        cancel.setCancelButton(true);
        Button create = Buttons.primary(strings.text("library.create"), model::create);
        create.setDefaultButton(true);
        create.setId("create-book");
        create.disableProperty().bind(model.phaseProperty().isNotEqualTo(NewBookViewModel.Phase.ASKING));
        cancel.getStyleClass().add("large");
        create.getStyleClass().add("large");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, space, cancel, create);
        foot.getStyleClass().add("library-foot");
        return foot;
    }
}
