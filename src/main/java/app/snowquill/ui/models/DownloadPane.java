package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDownloads.Progress;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Strings;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A download that goes on: how far it is, how fast, how long yet, and a way to stop it. Takes no room while there is none. */
final class DownloadPane extends VBox {
    private final DownloadViewModel model;
    private final Strings strings;
    private final DownloadWords words;
    private final Label stage = new Label();
    private final Label figures = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox notice = new VBox();
    private final InvalidationListener follow = property -> show(); // held here, for the download outlives its dialog
    private String noticed = "";

    DownloadPane(DownloadViewModel model, Strings strings) {
        super(8);
        this.model = model;
        this.strings = strings;
        this.words = new DownloadWords(strings);
        getStyleClass().addAll("card", "computer-card");
        stage.getStyleClass().addAll("dense", "strong");
        stage.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(stage, Priority.ALWAYS);
        figures.getStyleClass().addAll("dense", "muted");
        figures.setId("download-figures");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("model-progress");
        bar.setAccessibleText(strings.text("models.download-title"));
        Button stop = Buttons.plain(strings.text("models.stop"), model::stop);
        stop.setId("stop-download");
        HBox head = new HBox(8, stage, stop);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, bar, figures, notice);
        model.phaseProperty().addListener(new WeakInvalidationListener(follow));
        model.progressProperty().addListener(new WeakInvalidationListener(follow));
        show();
    }

    private void show() {
        boolean running = model.phaseProperty().get() == DownloadViewModel.Phase.RUNNING;
        setVisible(running);
        setManaged(running);
        Progress progress = model.progressProperty().get();
        if (!running || progress == null) {
            return;
        }
        stage.setText(strings.of("models.download-stage", progress.stage()));
        figures.setText(words.figures(progress));
        bar.setProgress(progress.total() <= 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) progress.bytes() / progress.total());
        if (!noticed.equals(progress.notice())) {
            noticed = progress.notice();
            notice.getChildren().setAll(noticed.isBlank() ? List.of() : List.of(new FindingCard(FindingCard.Weight.WARNING,
                    strings.text("models.download-notice"), noticed, List.of())));
        }
    }
}
