package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.ui.common.Strings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the selected model is on this computer: the machine, the model's size, the header check, and a measured speed. */
final class ComputerCard extends VBox {
    /** Tokens of a scene of 1,000 English words, as common tokenizers count them. */
    private static final int TOKENS_OF_1000_WORDS = 1400;

    private final Strings strings;
    private final ModelWords words;

    ComputerCard(ModelReport report, ModelChooserViewModel model, Strings strings) {
        super(6);
        this.strings = strings;
        this.words = new ModelWords(strings);
        getStyleClass().addAll("card", "computer-card");
        Label title = new Label(strings.text("models.on-this-computer", report.name().isBlank()
                ? words.title(report) : report.name()));
        title.getStyleClass().addAll("dense", "strong");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(60);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label machine = new Label(words.machine(model.machine()));
        machine.getStyleClass().addAll("caption", "muted");
        machine.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, machine);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox facts = new HBox(24);
        double speed = model.tokensPerSecond(report);
        if (speed > 0) {
            facts.getChildren().addAll(fact("models.speed", strings.text("models.tokens-per-second", speed)),
                    fact("models.scene-time", strings.text("models.seconds", Math.round(TOKENS_OF_1000_WORDS / speed))));
        }
        if (report.parameters() > 0) {
            facts.getChildren().add(fact("models.weights", words.weights(report.parameters())));
        }
        if (!report.architecture().isBlank()) {
            facts.getChildren().add(fact("models.architecture", report.architecture()));
        }
        facts.getChildren().add(fact("models.header-check", strings.text("models.passed")));
        getChildren().addAll(head, facts);
    }

    private HBox fact(String key, String value) {
        Label name = new Label(strings.text(key));
        name.getStyleClass().addAll("dense", "muted");
        Label figure = new Label(value);
        figure.getStyleClass().addAll("dense", "strong");
        HBox fact = new HBox(4, name, figure);
        fact.setMinWidth(USE_PREF_SIZE);
        return fact;
    }
}
