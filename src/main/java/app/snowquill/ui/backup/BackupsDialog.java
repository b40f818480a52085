package app.snowquill.ui.backup;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The backups of a book and what is in each, 860 x 600 px. */
public final class BackupsDialog extends VBox {
    private final BackupList list;

    public BackupsDialog(BackupsViewModel model, Strings strings, BackupActions actions, FailureDisplay failures) {
        BackupWords words = BackupWords.now(strings);
        this.list = new BackupList(model, words);
        list.setAccessibleText(strings.text("backup.list"));
        getStylesheets().add(BackupsDialog.class.getResource("backup.css").toExternalForm());
        getStyleClass().add("backup-dialog");
        Label title = new Label(strings.text("backup.title", model.title()));
        title.getStyleClass().add("dialog-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, Buttons.icon(Feather.X, strings.text("backup.close"), actions.close()));
        head.getStyleClass().add("backup-head");
        BackupPreviewPane preview = new BackupPreviewPane(model, words, strings);
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox body = new HBox(list, preview);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body, new BackupNews(model, words, strings, failures));
        model.mirror().ifPresent(mirror -> getChildren().add(new MirrorBox(mirror, words, strings, actions)));
        getChildren().add(new BackupFoot(model, words, strings, actions));
        model.refresh();
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
