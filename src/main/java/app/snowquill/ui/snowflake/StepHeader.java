package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.Opening;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The head of the Plan view: the step's name, what it is in one line, how many findings it has, its lock. */
final class StepHeader extends HBox {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final Label title = new Label();
    private final Label line = new Label();
    private final HBox marks = new HBox(12);

    StepHeader(SnowflakeViewModel model, Strings strings) {
        super(12);
        this.model = model;
        this.strings = strings;
        getStyleClass().add("step-header");
        title.getStyleClass().add("screen-title");
        line.getStyleClass().addAll("dense", "muted");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(title, line);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        marks.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(words, marks);
    }

    void refresh(List<DocumentKey> documents) {
        Step step = model.openProperty().get();
        title.setText(strings.of("snowflake.step", step.number()));
        line.setText(strings.of("snowflake.line", step.number()));
        marks.getChildren().clear();
        List<Finding> findings = documents.stream().flatMap(key -> model.findings(key).stream()).toList();
        long errors = findings.stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
        long warnings = findings.size() - errors;
        if (errors > 0) {
            marks.getChildren().add(new Chip(warnings > 0 ? strings.text("snowflake.errors-warnings", errors, warnings)
                    : strings.text("snowflake.errors", errors), Tone.DANGER, Feather.ALERT_OCTAGON));
        } else if (warnings > 0) {
            marks.getChildren().add(new Chip(strings.text("snowflake.warnings", warnings), Tone.WARNING,
                    Feather.ALERT_TRIANGLE));
        }
        if (documents.stream().map(model.viewProperty().get().documents()::get)
                .anyMatch(info -> info != null && info.agent().equals(Opening.AGENT))) {
            marks.getChildren().add(new Chip(strings.text("snowflake.derived"), Tone.MACHINE, Feather.CORNER_LEFT_UP));
        }
        boolean locked = model.viewProperty().get().step(step).locked();
        if (model.viewProperty().get().step(step).status() != StepStatus.EMPTY || locked) {
            Button lock = Buttons.flat(locked ? strings.text("snowflake.unlock") : strings.text("snowflake.lock"),
                    locked ? Feather.UNLOCK : Feather.LOCK, () -> model.setLocked(model.documentsOf(step), !locked));
            lock.setId("lock");
            marks.getChildren().add(lock);
        }
    }
}
