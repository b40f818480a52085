package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Finding;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.KeyHint;
import app.snowquill.ui.common.Strings;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One of several versions: its fields, what the checks say of it, and the button that chooses it. On the window's thread. */
final class AlternativeCard extends VBox {
    private final Strings strings;
    private final Label state = new Label();
    private final LabelledTexts body = new LabelledTexts();
    private final VBox findings = new VBox(4);
    private final Button choose;

    AlternativeCard(int number, Strings strings, Runnable chosen) {
        super(8);
        this.strings = strings;
        getStyleClass().addAll("preview", "alternative");
        choose = Buttons.plain(strings.text("alternatives.choose-this"), chosen);
        choose.setId("choose-" + number);
        choose.setAccessibleText(strings.text("alternatives.choose-number", number));
        state.getStyleClass().addAll("dense", "muted");
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        HBox head = new HBox(8, new KeyHint(Integer.toString(number)), state, choose);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, body, findings);
    }

    void waiting() {
        state.setText(strings.text("alternatives.waits"));
        choose.setDisable(true);
    }

    void growing(List<LabelledTexts.Entry> entries) {
        state.setText(strings.text("snowflake.writing-now"));
        body.show(entries);
    }

    void dropped() {
        state.setText(strings.text("alternatives.dropped"));
        body.show(List.of());
    }

    /** Once the round has ended. */
    void choosable() {
        choose.setDisable(false);
    }

    void show(List<LabelledTexts.Entry> entries, List<Finding> found) {
        state.setText(found.isEmpty() ? strings.text("alternatives.sound") : strings.text("alternatives.findings", found.size()));
        body.show(entries);
        findings.getChildren().clear();
        for (Finding finding : found) {
            boolean error = finding.severity() == Finding.Severity.ERROR;
            Label line = new Label(finding.message(), Icons.small(error ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE,
                    error ? "danger" : "warning"));
            line.getStyleClass().add("dense");
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            findings.getChildren().add(line);
        }
    }
}
