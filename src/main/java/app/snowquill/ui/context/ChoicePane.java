package app.snowquill.ui.context;

import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.Fate;
import app.snowquill.context.SentElement;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the author says of one element for this scene, and what sending it whole would need. */
final class ChoicePane extends VBox {
    private final ContextViewModel model;
    private final ContextWords words;
    private final Strings strings;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Choice, RadioButton> buttons = new EnumMap<>(Choice.class);
    private final MessageBox warning = new MessageBox(Feather.ALERT_TRIANGLE, Tone.WARNING);
    private SentElement shown;
    private Choice recommended = Choice.USUAL;

    ChoicePane(ContextViewModel model, ContextWords words) {
        super(6);
        this.model = model;
        this.words = words;
        this.strings = words.strings();
        Label heading = new Label(strings.text("context.your-choice"));
        heading.getStyleClass().add("field-label");
        getChildren().add(heading);
        for (Choice choice : new Choice[] {Choice.USUAL, Choice.LEAVE_OUT, Choice.FENCE, Choice.WHOLE}) {
            RadioButton button = new RadioButton();
            button.setId("choose-" + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("dense");
            button.setWrapText(true);
            button.setMinHeight(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(event -> model.choose(shown, choice == recommended ? Choice.USUAL : choice));
            buttons.put(choice, button);
            getChildren().add(button);
        }
        warning.setId("needs-more");
        VBox.setMargin(warning, new Insets(6, 0, 0, 0));
        getChildren().add(warning);
    }

    void show(ContextLook look, SentElement element) {
        shown = element;
        boolean fence = !element.withheld().isEmpty() || element.fate() == Fate.FENCED || element.choice() == Choice.FENCE;
        Fate usually = model.usually(element);
        recommended = !fence ? Choice.USUAL : usually == Fate.LEFT_OUT ? Choice.LEAVE_OUT
                : usually == Fate.FENCED ? Choice.FENCE : Choice.USUAL;
        buttons.forEach((choice, button) -> {
            boolean offered = choice == Choice.FENCE ? fence : choice != Choice.USUAL || recommended == Choice.USUAL;
            button.setVisible(offered);
            button.setManaged(offered);
            String name = choice == Choice.FENCE ? strings.text("context.choose.fence", words.pov(model.scene()))
                    : strings.of("context.choose", choice);
            button.setText(choice == recommended ? strings.text("context.recommended", name) : name);
        });
        Choice said = element.choice() == Choice.USUAL ? recommended : element.choice() == Choice.PIN ? Choice.WHOLE : element.choice();
        group.selectToggle(buttons.get(said));
        warn(look, element);
    }

    private void warn(ContextLook look, SentElement element) {
        int missing = ContextWords.wanting(look, element);
        warning.setVisible(missing > 0);
        warning.setManaged(missing > 0);
        warning.show(strings.text("context.whole-needs", missing), words.makeRoom(look, missing));
    }
}
