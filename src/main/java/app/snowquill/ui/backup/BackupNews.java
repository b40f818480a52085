package app.snowquill.ui.backup;

import app.snowquill.ui.backup.BackupsViewModel.News;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What came of the last thing that was done; nothing where there is nothing to say. */
final class BackupNews extends VBox {
    private final BackupsViewModel model;
    private final BackupWords words;
    private final Strings strings;
    private final FailureDisplay failures;

    BackupNews(BackupsViewModel model, BackupWords words, Strings strings, FailureDisplay failures) {
        this.model = model;
        this.words = words;
        this.strings = strings;
        this.failures = failures;
        setId("backup-news");
        getStyleClass().add("backup-news");
        managedProperty().bind(visibleProperty());
        model.newsProperty().addListener(property -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        News news = model.newsProperty().get();
        if (news instanceof News.Failed failed) {
            getChildren().add(failures.card(failed.failure(), strings.text("backup.failed-kept"),
                    strings.text("backup.failed-next"), failed.again()));
        } else if (news instanceof News.Working) {
            getChildren().add(line(Feather.LOADER, strings.text("backup.working")));
        } else if (news instanceof News.BackedUp made) {
            getChildren().add(line(Feather.CHECK, strings.text("backup.done", words.time(made.backup()))));
        } else if (news instanceof News.BroughtBack back) {
            getChildren().add(line(Feather.CHECK, strings.text("backup.brought-back", back.documents())));
        } else {
            model.trouble().ifPresent(sentence -> getChildren().add(line(Feather.ALERT_TRIANGLE, sentence)));
        }
        setVisible(!getChildren().isEmpty());
    }

    private static Node line(Ikon ikon, String words) {
        Label line = new Label(words, Icons.small(ikon));
        line.getStyleClass().add("dense");
        line.setGraphicTextGap(8);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
