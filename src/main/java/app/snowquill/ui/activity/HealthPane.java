package app.snowquill.ui.activity;

import app.snowquill.pipeline.HealthReport;
import app.snowquill.pipeline.HealthReport.Check;
import app.snowquill.pipeline.HealthReport.State;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was tested, what came of it, when; and a button that tests again. */
final class HealthPane extends VBox {
    private final HealthTester tester;
    private final CallWords words;
    private final Strings strings;
    private final Label when = new Label();
    private final VBox rows = new VBox();
    private final Button test;

    HealthPane(HealthTester tester, CallWords words, Strings strings) {
        this.tester = tester;
        this.words = words;
        this.strings = strings;
        getStyleClass().add("health");
        Label title = new Label(strings.text("activity.health"));
        when.getStyleClass().addAll("caption", "muted", "health-when");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        test = Buttons.plain(strings.text("activity.test-now"), tester::test);
        test.setId("test-now");
        test.getStyleClass().add("small");
        test.disableProperty().bind(tester.testingProperty());
        HBox head = new HBox(8, title, space, when);
        head.getStyleClass().addAll("panel-header", "open");
        rows.getStyleClass().add("health-rows");
        HBox foot = new HBox(test);
        foot.getStyleClass().add("health-foot");
        getChildren().addAll(head, rows, foot);
        tester.reportProperty().addListener(property -> show());
        tester.testingProperty().addListener(property -> show());
        show();
    }

    void focusTest() {
        test.requestFocus();
    }

    private void show() {
        HealthReport report = tester.reportProperty().get();
        when.setText(tester.testingProperty().get() ? strings.text("activity.testing")
                : report == null ? strings.text("activity.not-tested") : strings.text("activity.tested", words.minute(report.at())));
        rows.getChildren().clear();
        for (Check check : report == null ? List.<Check>of() : report.checks()) {
            rows.getChildren().add(row(check));
            if (!check.message().isBlank()) {
                rows.getChildren().add(new FindingCard(check.state() == State.FAILED ? FindingCard.Weight.ERROR
                        : FindingCard.Weight.WARNING, strings.of("activity.health-part", check.part()), check.message(), List.of()));
            }
        }
    }

    private Node row(Check check) {
        Label name = new Label(strings.of("activity.health-part", check.part()), switch (check.state()) {
            case NOT_TESTED -> Icons.button(Feather.CIRCLE);
            case OK -> Icons.button(Feather.CHECK);
            case WARNING -> Icons.button(Feather.ALERT_TRIANGLE, "warning");
            case FAILED -> Icons.button(Feather.ALERT_OCTAGON, "danger");
        });
        name.getStyleClass().add("dense");
        name.setGraphicTextGap(8);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label value = new Label(check.value());
        value.getStyleClass().addAll("caption", "muted");
        HBox row = new HBox(8, name, space, value);
        row.setId("health-" + check.part().name().toLowerCase(Locale.ROOT));
        row.getStyleClass().add("health-row");
        Tooltip.install(row, new Tooltip(strings.text("activity.threshold", check.value(), check.threshold())));
        row.setAccessibleText(strings.text("activity.health-words", name.getText(), strings.of("activity.health-state", check.state()),
                check.value()));
        return row;
    }
}
