package app.snowquill.ui.bible;

import app.snowquill.story.Book;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Scene;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.ChoiceWords;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for a fact about an entry, by hand. Escape leaves it. */
final class FactForm extends VBox {
    private final String entry;
    private final GrowingTextArea text = new GrowingTextArea(1);
    private final ComboBox<FactKind> kind = new ComboBox<>();
    private final TextField attribute = new TextField();
    private final TextField value = new TextField();
    private final SceneChoice since;
    private final CheckBox everybody;
    private final List<CheckBox> people = new ArrayList<>();

    FactForm(Book book, String entry, Strings strings, Consumer<Fact> made, Runnable left) {
        super(8);
        this.entry = entry;
        getStyleClass().add("inline-form");
        SceneNumbers numbers = new SceneNumbers(book, strings);
        named(text, strings.text("bible.fact-sentence"), "fact-sentence");
        text.setPromptText(strings.text("bible.fact-sentence"));
        kind.getItems().setAll(FactKind.values());
        kind.setConverter(ChoiceWords.as(one -> strings.of("bible.fact-kind", one)));
        kind.getSelectionModel().select(FactKind.EVENT);
        named(kind, strings.text("bible.fact-sort"), "fact-kind");
        attribute.setPromptText(strings.text("bible.fact-attribute"));
        named(attribute, strings.text("bible.fact-attribute"), "fact-attribute");
        value.setPromptText(strings.text("bible.fact-value"));
        named(value, strings.text("bible.fact-value"), "fact-value");
        HBox.setHgrow(attribute, Priority.ALWAYS);
        HBox.setHgrow(value, Priority.ALWAYS);
        List<String> moments = new ArrayList<>(List.of(""));
        moments.addAll(numbers.ids());
        since = new SceneChoice(numbers, moments, strings.text("bible.fact-since"));
        since.setId("fact-since");
        since.setValue("");
        everybody = new CheckBox(strings.text("bible.fact-everybody"));
        everybody.setId("fact-everybody");
        FlowPane knowers = new FlowPane(12, 6, new Label(strings.text("bible.fact-who")), everybody);
        book.characters().keySet().forEach(id -> {
            CheckBox box = new CheckBox(book.nameOf(id));
            box.setMnemonicParsing(false);
            box.setUserData(id);
            box.setId("fact-knower-" + id);
            box.disableProperty().bind(everybody.selectedProperty());
            people.add(box);
            knowers.getChildren().add(box);
        });
        Button keep = Buttons.primary(strings.text("bible.keep"), () -> made.accept(fact()));
        keep.setId("fact-keep");
        keep.disableProperty().bind(text.textProperty().isEmpty());
        HBox what = new HBox(8, kind, attribute, value, since);
        HBox buttons = new HBox(8, Buttons.plain(strings.text("bible.cancel"), left), keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(text, what, knowers, buttons);
        Leaving.onEscape(this, left);
    }

    private static void named(Node field, String name, String id) {
        field.setAccessibleText(name);
        field.setId(id);
    }

    /** Who is ticked knows it from the scene on in which it becomes true. */
    private Fact fact() {
        String from = since.getValue() == null ? "" : since.getValue();
        return new Fact("fact" + Scene.freshId().substring("scene".length()), kind.getValue(), entry, attribute.getText().strip(),
                value.getText().strip(), text.getText().strip(), from, "", everybody.isSelected() ? Fact.Audience.EVERYBODY : Fact.Audience.THESE,
                everybody.isSelected() ? List.of() : people.stream().filter(CheckBox::isSelected)
                        .map(box -> new Fact.Knower((String) box.getUserData(), from)).toList(), Evidence.NONE);
    }

    void begin() {
        text.requestFocus();
    }
}
