package app.snowquill.ui.backup;

import app.snowquill.pipeline.Mirror;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Whether the book is also kept as plain files, where, and what came of it last. */
final class MirrorBox extends VBox {
    private final MirrorViewModel model;
    private final BackupWords words;
    private final Strings strings;
    private final BackupActions actions;
    private final CheckBox wanted;
    private final Button show;
    private final Button change;
    private final Label told = new Label();

    MirrorBox(MirrorViewModel model, BackupWords words, Strings strings, BackupActions actions) {
        super(2);
        this.model = model;
        this.words = words;
        this.strings = strings;
        this.actions = actions;
        getStyleClass().add("backup-mirror");
        wanted = new CheckBox(strings.text("backup.mirror"));
        wanted.setId("mirror-wanted");
        wanted.setMinWidth(Region.USE_PREF_SIZE);
        wanted.setOnAction(event -> want());
        show = Buttons.flat(strings.text("backup.mirror-show"), Feather.FOLDER,
                () -> actions.showFile().accept(model.stateProperty().get().written().orElseThrow().folder()));
        show.setId("mirror-show");
        change = Buttons.flat(strings.text("backup.mirror-change"), Feather.EDIT_2, this::choose);
        change.setId("mirror-change");
        show.managedProperty().bind(show.visibleProperty());
        change.managedProperty().bind(change.visibleProperty());
        told.setId("mirror-told");
        told.getStyleClass().add("caption");
        told.setMinWidth(0);
        told.setMaxWidth(Double.MAX_VALUE);
        told.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        told.setGraphicTextGap(8);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, wanted, space, show, change);
        line.getStyleClass().add("backup-mirror-line");
        getChildren().addAll(line, told);
        model.stateProperty().addListener(property -> show());
        model.failureProperty().addListener(property -> show());
        sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                model.close();
            }
        });
        show();
    }

    private void want() {
        if (wanted.isSelected()) {
            choose();
        } else {
            model.turnOff();
        }
    }

    private void choose() {
        Optional<Path> start = model.stateProperty().get().chosen();
        actions.chooseFolder().apply(start.orElseGet(() -> Path.of(System.getProperty("user.home"), "Documents")))
                .ifPresentOrElse(model::keepIn, this::show);
    }

    private void show() {
        Mirror.State state = model.stateProperty().get();
        String trouble = model.failureProperty().get().isEmpty() ? state.trouble().orElse("") : model.failureProperty().get();
        wanted.setSelected(state.chosen().isPresent());
        show.setVisible(state.written().isPresent());
        change.setVisible(state.chosen().isPresent());
        told.setText(trouble.isEmpty() ? sentence(state) : trouble);
        boolean warned = !trouble.isEmpty() || state.written().map(written -> !written.leftAlone().isEmpty()).orElse(false);
        told.setGraphic(warned ? Icons.small(Feather.ALERT_TRIANGLE) : null);
        told.setWrapText(warned);
        told.setMinHeight(USE_PREF_SIZE);
        told.getStyleClass().remove("muted");
        if (!warned) {
            told.getStyleClass().add("muted");
        }
        told.setTooltip(state.written().map(written -> new Tooltip(written.folder().toString())).orElse(null));
    }

    private String sentence(Mirror.State state) {
        if (state.written().isPresent()) {
            Mirror.Written written = state.written().get();
            return written.leftAlone().isEmpty()
                    ? strings.text("backup.mirror-written", written.files(), words.dayAndTime(written.at()), written.folder())
                    : strings.text("backup.mirror-left-alone", written.leftAlone().size(), written.leftAlone().get(0));
        }
        return state.chosen().map(chosen -> strings.text("backup.mirror-writing", chosen)).orElseGet(() -> strings.text("backup.mirror-off"));
    }
}
