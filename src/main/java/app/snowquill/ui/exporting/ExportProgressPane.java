package app.snowquill.ui.exporting;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.exporting.ExportDesk.Exported;
import app.snowquill.ui.exporting.ExportViewModel.State;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Takes the place of the foot while the file is written and after it: progress, the finished file, or why there is none. */
final class ExportProgressPane extends VBox {
    private static final double KILOBYTE = 1000;

    private final ExportViewModel model;
    private final Strings strings;
    private final ExportActions actions;
    private final FailureDisplay failures;

    ExportProgressPane(ExportViewModel model, Strings strings, ExportActions actions, FailureDisplay failures) {
        this.model = model;
        this.strings = strings;
        this.actions = actions;
        this.failures = failures;
        getStyleClass().add("export-foot");
        managedProperty().bind(visibleProperty());
        model.stateProperty().addListener((property, before, now) -> show(now));
        show(model.stateProperty().get());
    }

    private void show(State state) {
        setVisible(!(state instanceof State.Asking));
        getChildren().clear();
        if (state instanceof State.Writing) {
            getChildren().add(writing());
        } else if (state instanceof State.Done done) {
            getChildren().add(done(done.file()));
        } else if (state instanceof State.Failed failed) {
            Button back = large(Buttons.plain(strings.text("exporting.back"), model::askAgain));
            back.setCancelButton(true);
            HBox row = new HBox(back);
            row.setAlignment(Pos.CENTER_RIGHT);
            Node card = failures.card(failed.failure(), strings.text("exporting.failed-kept"),
                    strings.text("exporting.failed-next"), model::export);
            VBox.setMargin(row, new Insets(12, 0, 0, 0));
            getChildren().addAll(card, row);
        }
    }

    private HBox writing() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("export-progress");
        Label words = new Label(strings.text("exporting.writing", model.targetProperty().get().getFileName()));
        words.getStyleClass().add("dense");
        VBox middle = new VBox(8, words, bar);
        middle.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        Button stop = large(Buttons.plain(strings.text("exporting.stop"), model::cancel));
        stop.setCancelButton(true);
        stop.setId("export-stop");
        HBox row = new HBox(16, middle, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox done(Exported file) {
        Label title = new Label(file.file().getFileName().toString(), Icons.button(Feather.CHECK, "ink"));
        title.getStyleClass().add("strong");
        title.setGraphicTextGap(8);
        title.setId("export-done");
        String size = file.bytes() < KILOBYTE * KILOBYTE ? strings.text("exporting.kilobytes",
                Math.max(1, Math.round(file.bytes() / KILOBYTE))) : strings.text("exporting.megabytes",
                file.bytes() / KILOBYTE / KILOBYTE);
        Label detail = new Label(strings.text("exporting.done-detail", file.words(), size, file.file().getParent()));
        detail.getStyleClass().addAll("caption", "muted", "done-detail");
        detail.setWrapText(true);
        VBox words = new VBox(title, detail);
        for (String sentence : file.notices()) {
            Label notice = new Label(sentence);
            notice.getStyleClass().addAll("caption", "done-detail", "done-notice");
            notice.setWrapText(true);
            notice.setMinHeight(USE_PREF_SIZE);
            words.getChildren().add(notice);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button show = large(Buttons.plain(strings.text("exporting.show-file"), () -> actions.showFile().accept(file.file())));
        Button close = large(Buttons.primary(strings.text("exporting.close"), actions.close()));
        close.setDefaultButton(true);
        close.setCancelButton(true);
        HBox row = new HBox(8, words, show, close);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button large(Button button) {
        button.getStyleClass().add("large");
        return button;
    }
}
