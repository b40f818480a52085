package app.snowquill.ui.library;

import app.snowquill.pipeline.RunPlan;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says what deriving from the text would write and what it takes, before anything is asked of the model. 560 px wide. */
public final class DeriveDialog extends VBox {
    private final Button go;

    public DeriveDialog(RunPlan plan, Strings strings, Runnable derive, Runnable close) {
        getStylesheets().add(DeriveDialog.class.getResource("library.css").toExternalForm());
        getStyleClass().add("new-book");
        setMaxHeight(USE_PREF_SIZE);
        Label heading = new Label(strings.text("library.derive"));
        heading.getStyleClass().add("dialog-title");
        HBox head = new HBox(heading, space(), Buttons.icon(Feather.X, strings.text("library.close"), close));
        head.getStyleClass().add("library-head");
        Label line = new Label(plan.calls() == 0 ? strings.text("library.derive-nothing") : strings.text("library.derive-line"));
        line.getStyleClass().addAll("dense", "muted");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        GridPane table = new GridPane();
        table.setHgap(24);
        table.setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints counts = new ColumnConstraints();
        counts.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(names, counts);
        for (RunPlan.StepPlan step : plan.steps()) {
            Label name = new Label(strings.of("library.derive-step", step.step().number()));
            Label calls = new Label(strings.text("library.derive-calls", step.calls()));
            calls.getStyleClass().add("muted");
            table.addRow(table.getRowCount(), name, calls);
        }
        Label total = new Label(strings.text("library.derive-total", plan.calls(),
                plan.steps().stream().mapToInt(step -> step.tokensIn() + step.tokensOut()).sum()));
        total.setId("derive-total");
        total.getStyleClass().add("strong");
        VBox fields = new VBox(10, line, table, total);
        fields.getStyleClass().add("new-book-fields");
        Button later = Buttons.plain(strings.text("library.derive-later"), close);
        later.setCancelButton(true);
        go = Buttons.primary(strings.text("library.derive-go"), () -> {
            close.run();
            derive.run();
        });
        go.setId("derive-go");
        go.setDefaultButton(true);
        go.setDisable(plan.calls() == 0);
        later.getStyleClass().add("large");
        go.getStyleClass().add("large");
        HBox foot = new HBox(8, space(), later, go);
        foot.getStyleClass().add("library-foot");
        getChildren().addAll(head, fields, foot);
    }

    @Override
    public void requestFocus() {
        go.requestFocus();
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
