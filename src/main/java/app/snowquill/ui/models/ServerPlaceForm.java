package app.snowquill.ui.models;

import app.snowquill.pipeline.EngineDesk.KeyKept;
import app.snowquill.pipeline.EngineDesk.KeyState;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.ChoiceWords;
import app.snowquill.ui.common.Strings;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Address, model, context and key of a server. The key is typed and never shown again. */
final class ServerPlaceForm extends VBox {
    /** Whether common servers are offered. */
    enum Presets {
        SHOWN, NONE
    }

    private final ServerFields fields;
    private final Strings strings;
    private final ServerLine line;
    private final HBox keeping = new HBox(16);
    private final Label keyNote = new Label();
    private final Hyperlink forget;

    ServerPlaceForm(ServerViewModel model, ServerFields fields, Presets presets, Strings strings) {
        super(8);
        this.fields = fields;
        this.strings = strings;
        this.line = new ServerLine(model, strings);
        this.forget = Buttons.link(strings.text("models.server-key-forget"), model::forgetKey);
        forget.setId("forget-key");
        TextField address = field("server-address", "models.server-address-prompt");
        address.textProperty().bindBidirectional(fields.addressProperty());
        if (presets == Presets.SHOWN) {
            getChildren().add(new ServerRow(strings.text("models.server-preset"), presets()));
        }
        getChildren().addAll(new ServerRow(strings.text("models.server-address"), address), line,
                new ServerRow(strings.text("models.server-model"), models(), contextName(), context()),
                new ServerRow(strings.text("models.server-key"), key(), forget), keep(), keyNote);
        keyNote.getStyleClass().addAll("caption", "muted", "server-indent");
        keyNote.setWrapText(true);
        keyNote.setMinHeight(USE_PREF_SIZE);
        fields.addressProperty().addListener(property -> line.show(fields.place()));
        fields.keyStateProperty().addListener((property, before, now) -> show(now));
        line.show(fields.place());
        show(fields.keyStateProperty().get());
    }

    private ComboBox<ServerPreset> presets() {
        ComboBox<ServerPreset> box = new ComboBox<>();
        box.getItems().setAll(ServerPreset.values());
        box.setConverter(ChoiceWords.as(preset -> strings.of("models.server-preset", preset)));
        box.setId("server-preset");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setValue(ServerPreset.of(fields.addressProperty().get()));
        box.valueProperty().addListener((property, before, now) -> {
            if (now != ServerPreset.OTHER) {
                fields.addressProperty().set(now.address());
            }
        });
        fields.addressProperty().addListener((property, before, now) -> box.setValue(ServerPreset.of(now)));
        return box;
    }

    private ComboBox<String> models() {
        ComboBox<String> box = new ComboBox<>(fields.models());
        box.setEditable(true);
        box.setId("server-model");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(strings.text("models.server-model-prompt"));
        box.getEditor().textProperty().bindBidirectional(fields.modelProperty());
        return box;
    }

    private Label contextName() {
        Label name = new Label(strings.text("models.server-context"));
        name.getStyleClass().addAll("dense", "muted");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private TextField context() {
        TextField context = field("server-context", "models.server-context-prompt");
        context.setAccessibleText(strings.text("models.server-context"));
        context.textProperty().bindBidirectional(fields.contextProperty());
        context.setPrefWidth(110);
        context.setMinWidth(110);
        context.setMaxWidth(110);
        return context;
    }

    private PasswordField key() {
        PasswordField key = new PasswordField();
        key.setId("server-key");
        key.textProperty().bindBidirectional(fields.keyProperty());
        return key;
    }

    private HBox keep() {
        ToggleGroup group = new ToggleGroup();
        for (KeyKept where : new KeyKept[] {KeyKept.KEY_STORE, KeyKept.THIS_SESSION}) {
            RadioButton choice = new RadioButton(strings.of("models.server-keep", where));
            choice.setToggleGroup(group);
            choice.setSelected(fields.keepProperty().get() == where);
            choice.setId("keep-" + where.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            choice.setMinWidth(USE_PREF_SIZE);
            choice.setOnAction(event -> fields.keepProperty().set(where));
            keeping.getChildren().add(choice);
        }
        keeping.getStyleClass().addAll("server-indent", "server-keep");
        return keeping;
    }

    private void show(KeyState state) {
        present(keeping, state.lasting());
        present(forget, state.there());
        PasswordField key = (PasswordField) lookup("#server-key");
        key.setPromptText(strings.text(state.there() ? "models.server-key-there" : "models.server-key-prompt"));
        keyNote.setText(strings.text(state.lasting() ? "models.server-key-never-file" : "models.server-key-session-only"));
    }

    private TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(strings.text(prompt));
        return field;
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
