package app.snowquill.ui.exporting;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.exporting.ExportViewModel.State;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Writes the book as a file: what kind, how it looks, what to know before, and where. 1200 x 780 px at most. */
public final class ExportDialog extends VBox {
    /** @param preview stands at the right */
    public ExportDialog(ExportViewModel model, PagePreview preview, Strings strings, ExportActions actions, FailureDisplay failures) {
        getStylesheets().add(ExportDialog.class.getResource("exporting.css").toExternalForm());
        getStyleClass().add("export-dialog");
        Label title = new Label(strings.text("exporting.title", model.bookTitle()));
        title.getStyleClass().add("dialog-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, Buttons.icon(Feather.X, strings.text("exporting.close"), () -> {
            model.cancel();
            actions.close().run();
        }));
        head.getStyleClass().add("export-head");
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        ReadinessBox readiness = new ReadinessBox(model.readiness(), strings, actions.showScene());
        readiness.showQuality(model.qualityProperty().get());
        model.qualityProperty().addListener((property, before, now) -> readiness.showQuality(now));
        BooleanBinding manuscript = Bindings.createBooleanBinding(() -> model.formatProperty().get().isManuscript(), model.formatProperty());
        rule.visibleProperty().bind(manuscript);
        readiness.visibleProperty().bind(manuscript);
        rule.managedProperty().bind(manuscript);
        readiness.managedProperty().bind(manuscript);
        VBox wishes = new VBox(14, new OptionRows(model, strings, actions), rule, readiness, new OriginBox(model, strings));
        wishes.getStyleClass().add("export-wishes");
        ScrollPane scroll = new ScrollPane(wishes);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("export-scroll");
        HBox.setHgrow(scroll, Priority.SOMETIMES);
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox body = new HBox(new FormatList(model, strings), scroll, preview);
        body.getStyleClass().add("export-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        model.stateProperty().addListener((property, before, now) -> body.setDisable(!(now instanceof State.Asking)));
        getChildren().addAll(head, body, new ExportFoot(model, preview.pageCountProperty(), strings, actions),
                new ExportProgressPane(model, strings, actions, failures));
    }
}
