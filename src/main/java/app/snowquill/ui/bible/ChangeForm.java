package app.snowquill.ui.bible;

import app.snowquill.story.BibleEntry.Progression;
import app.snowquill.story.Book;
import app.snowquill.story.EntryKind;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.ChoiceWords;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks from which scene on what of an entry is otherwise. Escape leaves it. */
final class ChangeForm extends VBox {
    private final SceneChoice scene;
    private final ComboBox<String> field = new ComboBox<>();
    private final GrowingTextArea text = new GrowingTextArea(1);
    private final Button keep;

    /**
     * @param before what is changed; null for a new one
     * @param made told the change, or null where it is taken out
     */
    ChangeForm(Book book, EntryKind kind, EntryFields fields, Strings strings, Progression before, Consumer<Progression> made, Runnable left) {
        super(8);
        getStyleClass().add("inline-form");
        SceneNumbers numbers = new SceneNumbers(book, strings);
        scene = new SceneChoice(numbers, numbers.ids(), strings.text("bible.change-scene"));
        scene.setId("change-scene");
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(kind.fields());
        field.getItems().setAll(names);
        field.setConverter(ChoiceWords.as(name -> name.isEmpty() ? strings.text("bible.remark") : fields.label(kind, name)));
        field.setAccessibleText(strings.text("bible.change-field"));
        field.setId("change-field");
        field.getSelectionModel().selectFirst();
        text.setPromptText(strings.text("bible.change-text"));
        text.setAccessibleText(strings.text("bible.change-text"));
        text.setId("change-text");
        keep = Buttons.primary(strings.text("bible.keep"), () -> made.accept(new Progression(scene.getValue(), field.getValue(), text.getText().strip())));
        keep.setId("change-keep");
        keep.disableProperty().bind(text.textProperty().isEmpty().or(scene.valueProperty().isNull()));
        HBox buttons = new HBox(8, scene, field, Buttons.plain(strings.text("bible.cancel"), left));
        if (before != null) {
            scene.setValue(before.scene());
            field.setValue(before.field());
            text.setText(before.text());
            buttons.getChildren().add(Buttons.plain(strings.text("bible.take-out"), () -> made.accept(null)));
        }
        buttons.getChildren().add(keep);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, buttons);
        Leaving.onEscape(this, left);
    }

    void begin() {
        text.requestFocus();
    }
}
