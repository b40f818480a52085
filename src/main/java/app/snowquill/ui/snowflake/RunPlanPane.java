package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.RunChoices;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunPlan.StepPlan;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.pipeline.writing.PlannedLength;
import app.snowquill.snowflake.Step;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The plan of a whole run before a word of it is written: calls, tokens and time step by step, the book's length and its number
 * of scenes, which may be changed; then Start or Cancel. Lives with the Plan view; on the window's thread.
 */
final class RunPlanPane extends VBox {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final FxThread fx;
    private final Label line = new Label();
    private final GridPane grid = new GridPane();
    private final TextField words = new TextField();
    private final TextField scenes = new TextField();
    private final Button start;
    private int asked;
    private RunRequest request = RunRequest.until(Step.DRAFT);

    /** @param close shows the form again */
    RunPlanPane(SnowflakeViewModel model, Strings strings, Runnable close) {
        super(14);
        this.model = model;
        this.strings = strings;
        this.fx = model.runs().fx();
        getStyleClass().addAll("content", "run-plan");
        line.getStyleClass().addAll("dense", "muted");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        words.setId("plan-words");
        words.setPrefColumnCount(7);
        scenes.setId("plan-scenes");
        scenes.setPrefColumnCount(4);
        words.setOnAction(event -> plan());
        scenes.setOnAction(event -> plan());
        words.focusedProperty().addListener((property, was, is) -> leave(is));
        scenes.focusedProperty().addListener((property, was, is) -> leave(is));
        HBox length = new HBox(8, named("run-plan.words", words), words, named("run-plan.scenes", scenes), scenes);
        length.setAlignment(Pos.CENTER_LEFT);
        grid.setHgap(20);
        grid.setVgap(6);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(name, number, number, number, number);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        start = Buttons.primary(strings.text("run-plan.start"), () -> {
            close.run();
            model.runs().start(request);
        });
        start.setId("plan-start");
        Button cancel = Buttons.plain(strings.text("run-plan.cancel"), close);
        cancel.setId("plan-cancel");
        HBox foot = new HBox(8, cancel, start);
        foot.setAlignment(Pos.CENTER_RIGHT);
        Label title = new Label(strings.text("run-plan.title"));
        title.getStyleClass().add("screen-title");
        getChildren().addAll(title, length, line, scroll, foot);
    }

    void open() {
        words.setText("");
        scenes.setText("");
        plan();
        words.requestFocus();
    }

    private void leave(boolean focused) {
        if (!focused && !request.equals(wanted())) {
            plan();
        }
    }

    private RunRequest wanted() {
        return RunRequest.until(Step.DRAFT).with(new RunChoices(new PlannedLength(number(words, 1_000, 500_000), number(scenes, 4, 120)),
                Optional.empty()));
    }

    private static OptionalInt number(TextField field, int least, int most) {
        String text = field.getText().replaceAll("\\D", "");
        return text.isEmpty() || text.length() > 6 ? OptionalInt.empty()
                : OptionalInt.of(Math.max(least, Math.min(most, Integer.parseInt(text))));
    }

    private void plan() {
        request = wanted();
        int number = ++asked;
        start.setDisable(true);
        line.setText(strings.text("run-plan.reckoning"));
        model.runs().session().plan(request).whenComplete((plan, failure) -> fx.execute(() -> {
            if (number == asked) {
                if (failure == null) {
                    show(plan);
                } else {
                    line.setText(strings.text("run-plan.failed", failure.getCause() == null ? failure.getMessage()
                            : failure.getCause().getMessage()));
                }
            }
        }));
    }

    private void show(RunPlan plan) {
        grid.getChildren().clear();
        row(0, "field-label", strings.text("run-plan.step"), strings.text("run-plan.calls"), strings.text("run-plan.in"),
                strings.text("run-plan.out"), strings.text("run-plan.time"));
        int row = 1;
        for (StepPlan step : plan.steps()) {
            String name = strings.of("snowflake.step", step.step().number());
            if (step.calls() == 0) {
                row(row++, "muted", strings.text("run-plan.step-current", step.step().number(), name), "–", "–", "–", "–");
            } else {
                row(row++, "planned", strings.text("run-plan.step-name", step.step().number(), name,
                                RouteButton.tier(strings, step.tier())),
                        strings.text("run-plan.number", step.calls()), strings.text("run-plan.number", step.tokensIn()),
                        strings.text("run-plan.number", step.tokensOut()), time(strings, step.seconds()));
            }
        }
        row(row, "strong", strings.text("run-plan.total"), strings.text("run-plan.number", plan.calls()),
                strings.text("run-plan.number", plan.tokensIn()), strings.text("run-plan.number", plan.tokensOut()),
                plan.calls() == 0 ? "–" : time(strings, plan.seconds()));
        start.setDisable(plan.calls() == 0);
        words.setPromptText(strings.text("run-plan.number", plan.words()));
        scenes.setPromptText(strings.text("run-plan.number", plan.scenes()));
        line.setText(plan.calls() == 0 ? strings.text("run-plan.nothing") : strings.text(plan.counting() == RunPlan.Counting.COUNTED
                ? "run-plan.counted" : "run-plan.reckoned"));
    }

    private void row(int row, String style, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            Label label = new Label(cells[column]);
            label.getStyleClass().addAll("dense", style);
            grid.add(label, column, row);
        }
    }

    /** "40 s", "12 min", "3 h 20 min", or that it is not known. */
    static String time(Strings strings, OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return strings.text("run-plan.time-unknown");
        }
        long whole = Math.max(1, Math.round(seconds.getAsDouble()));
        return whole < 100 ? strings.text("run-plan.seconds", whole) : whole < 6_000 ? strings.text("run-plan.minutes", Math.round(whole / 60.0))
                : strings.text("run-plan.hours", whole / 3_600, whole % 3_600 / 60);
    }

    private Label named(String key, TextField field) {
        Label label = new Label(strings.text(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return label;
    }
}
