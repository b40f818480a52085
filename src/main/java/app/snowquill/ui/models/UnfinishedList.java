package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDownloads.Unfinished;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Downloads that were begun and not ended, each to be gone on with or removed. Takes no room while there are none. */
final class UnfinishedList extends VBox {
    private final DownloadViewModel model;
    private final Strings strings;
    private final InvalidationListener follow = list -> fill(); // held here, for the downloads outlive their dialog

    UnfinishedList(DownloadViewModel model, Strings strings) {
        super(6);
        this.model = model;
        this.strings = strings;
        model.unfinished().addListener(new WeakInvalidationListener(follow));
        fill();
    }

    private void fill() {
        getChildren().clear();
        setVisible(!model.unfinished().isEmpty());
        setManaged(!model.unfinished().isEmpty());
        if (isVisible()) {
            Label title = new Label(strings.text("models.download-unfinished"));
            title.getStyleClass().add("field-label");
            getChildren().add(title);
            model.unfinished().forEach(left -> getChildren().add(row(left)));
        }
    }

    private HBox row(Unfinished left) {
        Label words = new Label(new DownloadWords(strings).unfinished(left));
        words.getStyleClass().add("dense");
        words.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        words.setTooltip(new Tooltip(left.order().address()));
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(80);
        HBox.setHgrow(words, Priority.ALWAYS);
        Hyperlink remove = Buttons.link(strings.text("models.download-discard"), () -> model.discard(left));
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setAccessibleText(strings.text("models.download-discard-named", left.fileName()));
        remove.getStyleClass().add("discard-download");
        Button goOn = Buttons.plain(strings.text("models.download-go-on"), () -> model.goOn(left));
        goOn.setAccessibleText(strings.text("models.download-go-on-named", left.fileName()));
        goOn.getStyleClass().add("go-on-download");
        HBox row = new HBox(12, words, remove, goOn);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
