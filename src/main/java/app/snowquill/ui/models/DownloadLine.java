package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDownloads.Progress;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Beneath the list while a download goes on: how far it is, and a way back to its dialog. Else it takes no room. */
final class DownloadLine extends HBox {
    private final DownloadViewModel download;
    private final DownloadWords words;
    private final Label text = new Label("", Icons.small(Feather.DOWNLOAD));
    private final InvalidationListener follow = property -> show(); // held here, for the download outlives the line

    DownloadLine(DownloadViewModel download, Strings strings, Runnable show) {
        super(12);
        this.download = download;
        this.words = new DownloadWords(strings);
        getStyleClass().add("download-line");
        setAlignment(Pos.CENTER_LEFT);
        text.getStyleClass().addAll("dense", "muted");
        text.setGraphicTextGap(6);
        text.setMinWidth(40);
        Hyperlink link = Buttons.link(strings.text("models.download-show"), show);
        link.setId("show-download");
        link.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, link);
        download.phaseProperty().addListener(new WeakInvalidationListener(follow));
        download.progressProperty().addListener(new WeakInvalidationListener(follow));
        show();
    }

    private void show() {
        boolean running = download.phaseProperty().get() == DownloadViewModel.Phase.RUNNING;
        setVisible(running);
        setManaged(running);
        Progress progress = download.progressProperty().get();
        if (running && progress != null) {
            text.setText(words.line(progress));
        }
    }
}
