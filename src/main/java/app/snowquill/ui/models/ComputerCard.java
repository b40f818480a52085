package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the selected model is on this computer: the machine, a measured speed or the way to one, the header check, its kind. */
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
        title.setPrefWidth(60);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label machine = new Label(words.machine(model.machine()));
        machine.getStyleClass().addAll("caption", "muted");
        machine.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, machine);
        head.setAlignment(Pos.CENTER_LEFT);
        Label kind = new Label(words.kind(report));
        kind.getStyleClass().addAll("caption", "muted");
        kind.setId("model-kind");
        getChildren().addAll(head, facts(report, model), kind);
    }

    private HBox facts(ModelReport report, ModelChooserViewModel model) {
        FlowPane facts = new FlowPane(24, 2);
        HBox.setHgrow(facts, Priority.ALWAYS);
        double speed = model.tokensPerSecond(report);
        if (speed > 0) {
            facts.getChildren().addAll(fact("models.speed", strings.text("models.tokens-per-second", speed)),
                    fact("models.scene-time", words.duration(Math.round(TOKENS_OF_1000_WORDS / speed))));
        }
        facts.getChildren().add(fact("models.header-check", strings.text("models.passed")));
        Hyperlink test = Buttons.link(strings.text(speed > 0 ? "models.test-again" : "models.test-speed"), model::testSpeed);
        test.setId("test-speed");
        test.setMinWidth(USE_PREF_SIZE);
        Hyperlink running = new Hyperlink(strings.text("models.running"));
        running.setOnAction(event -> {
            running.setVisited(false);
            new RunningPopover(model, strings).show(running);
        });
        running.setId("running");
        running.setMinWidth(USE_PREF_SIZE);
        HBox links = new HBox(24, test, running);
        links.setMinWidth(USE_PREF_SIZE);
        return new HBox(24, facts, links);
    }

    private HBox fact(String key, String value) {
        Label name = new Label(strings.text(key));
        name.getStyleClass().addAll("dense", "muted");
        Label figure = new Label(value);
        figure.getStyleClass().addAll("dense", "strong");
        HBox fact = new HBox(4, name, figure);
        fact.setMinWidth(USE_PREF_SIZE);
        fact.setAlignment(Pos.CENTER_LEFT);
        return fact;
    }
}
