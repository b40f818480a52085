package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.story.Book;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every place that other words would change, each to be left out, 860 x 620 px. Nothing changes before its button is pressed. */
public final class ReplaceDialog extends VBox {
    private final ReplaceViewModel model;
    private final Strings strings;
    private final ListView<ReplaceRow> list = new ListView<>();
    private final StackPane nothing = new StackPane();
    private final ReplaceFields fields;

    /**
     * @param book as it stands, for the names of its texts
     * @param close takes the dialog away
     */
    public ReplaceDialog(ReplaceViewModel model, Supplier<Book> book, Strings strings, Runnable close) {
        this.model = model;
        this.strings = strings;
        getStylesheets().add(ReplaceDialog.class.getResource("archive.css").toExternalForm());
        getStyleClass().add("replace-dialog");
        boolean name = model.subject() == ReplaceDesk.Subject.NAME;
        Label title = new Label(name ? strings.text("archive.rename-title", model.findProperty().get()) : strings.text("archive.replace-title"));
        title.getStyleClass().add("dialog-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button away = Buttons.icon(Feather.X, strings.text("archive.close"), close);
        HBox head = new HBox(8, title, away);
        head.getStyleClass().add("replace-head");
        fields = new ReplaceFields(model, strings);
        list.setId("replace-places");
        list.setAccessibleText(strings.text("archive.replace-places"));
        list.setCellFactory(view -> new ReplaceRowCell(model, book, strings));
        list.setOnKeyPressed(event -> {
            ReplaceRow row = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && row != null) {
                event.consume();
                model.choose(row.numbers(), !model.chosenProperty().get().containsAll(row.numbers()));
            }
        });
        StackPane body = new StackPane(list, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, fields, body, new ReplaceFoot(model, strings, close));
        model.shownProperty().addListener(property -> show());
        model.stageProperty().addListener(property -> show());
        show();
    }

    @Override
    public void requestFocus() {
        fields.focus();
    }

    private void show() {
        List<ReplaceRow> rows = rows();
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
        }
        list.setVisible(!rows.isEmpty());
        nothing.setVisible(rows.isEmpty());
        boolean looked = model.stageProperty().get() == ReplaceViewModel.Stage.SHOWN && model.failureProperty().get().isBlank();
        String key = model.subject() == ReplaceDesk.Subject.NAME ? "archive.rename-begin" : "archive.replace-begin";
        nothing.getChildren().setAll(model.stageProperty().get() == ReplaceViewModel.Stage.LOOKING ? new Label()
                : looked ? new EmptyState(Feather.SEARCH, strings.text("archive.replace-none", model.findProperty().get()), strings.text("archive.replace-none-words"))
                : new EmptyState(Feather.REPEAT, strings.text(key), strings.text("archive.replace-begin-words")));
    }

    private List<ReplaceRow> rows() {
        List<ReplaceRow> rows = new ArrayList<>();
        model.shownProperty().get().map(Replacement::places).ifPresent(places -> model.byDocument().forEach((key, numbers) -> {
            rows.add(new ReplaceRow.Text(key, numbers, places.get(numbers.get(0)).locked()));
            numbers.forEach(number -> rows.add(new ReplaceRow.Place(places.get(number), List.of(number))));
        }));
        return rows;
    }
}
