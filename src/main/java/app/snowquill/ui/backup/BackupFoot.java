package app.snowquill.ui.backup;

import app.snowquill.ui.backup.BackupsViewModel.News;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the backup that is looked into, and making another one. */
final class BackupFoot extends HBox {
    BackupFoot(BackupsViewModel model, BackupWords words, Strings strings, BackupActions actions) {
        super(8);
        getStyleClass().add("backup-foot");
        BooleanBinding working = Bindings.createBooleanBinding(
                () -> model.newsProperty().get() instanceof News.Working, model.newsProperty());
        BooleanBinding unread = model.previewProperty().isNull().or(working);
        Button now = Buttons.plain(strings.text("backup.now"), model::backUpNow);
        now.disableProperty().bind(working);
        Button show = Buttons.flat(strings.text("backup.show"), Feather.FOLDER,
                () -> actions.showFile().accept(model.selectedProperty().get().file()));
        show.disableProperty().bind(model.selectedProperty().isNull());
        Button copy = model.isOpen() ? Buttons.plain(strings.text("backup.open-copy"), () -> model.openCopy(actions.openBook()))
                : Buttons.primary(strings.text("backup.open-copy"), () -> model.openCopy(actions.openBook()));
        copy.disableProperty().bind(unread);
        Button back = Buttons.primary(strings.text("backup.bring-back"), () -> actions.asker().ask(
                strings.text("backup.ask-title", words.dayAndTime(model.selectedProperty().get())),
                strings.text("backup.ask", words.difference(model.previewProperty().get().difference().orElseThrow())),
                strings.text("backup.ask-yes"), model::bringBack));
        back.disableProperty().bind(unread.or(Bindings.createBooleanBinding(
                () -> model.previewProperty().get() != null && model.previewProperty().get().difference()
                        .map(difference -> difference.isNone()).orElse(true), model.previewProperty())));
        now.setId("backup-now");
        show.setId("backup-show");
        copy.setId("backup-copy");
        back.setId("backup-bring-back");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(show, space, copy);
        if (model.isOpen()) {
            getChildren().add(0, now);
            getChildren().add(back);
        }
        getChildren().stream().filter(Button.class::isInstance).forEach(button -> button.getStyleClass().add("large"));
    }
}
