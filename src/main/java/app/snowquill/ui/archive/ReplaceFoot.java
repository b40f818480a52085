package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All or none, how much it is, what failed, and the button that does it. */
final class ReplaceFoot extends VBox {
    private final ReplaceViewModel model;
    private final Strings strings;
    private final CheckBox all;
    private final Label count = new Label();
    private final Label failure = new Label();
    private final Button keep;

    ReplaceFoot(ReplaceViewModel model, Strings strings, Runnable close) {
        super(8);
        this.model = model;
        this.strings = strings;
        getStyleClass().add("replace-foot");
        all = new CheckBox(strings.text("archive.every-place"));
        all.setId("replace-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> chooseAll());
        count.getStyleClass().addAll("dense", "muted");
        count.setMinWidth(0);
        failure.getStyleClass().addAll("dense", "danger");
        failure.setWrapText(true);
        failure.textProperty().bind(model.failureProperty());
        failure.visibleProperty().bind(model.failureProperty().isNotEmpty());
        failure.managedProperty().bind(failure.visibleProperty());
        Button no = Buttons.plain(strings.text("archive.cancel"), close);
        no.setId("replace-cancel");
        no.setCancelButton(true);
        no.getStyleClass().add("large");
        keep = Buttons.primary("", model::keep);
        keep.setId("replace-keep");
        keep.getStyleClass().add("large");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, all, count, space, no, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(failure, line);
        model.chosenProperty().addListener(property -> show());
        model.stageProperty().addListener(property -> show());
        show();
    }

    private List<Integer> numbers() {
        return IntStream.range(0, model.shownProperty().get().map(Replacement::places).orElse(List.of()).size()).boxed().toList();
    }

    private void chooseAll() {
        int open = numbers().size() - model.lockedPlaces();
        model.choose(numbers(), model.chosenProperty().get().size() < open);
        show();
    }

    private void show() {
        int places = numbers().size();
        int open = places - model.lockedPlaces();
        int chosen = model.chosenProperty().get().size();
        all.setDisable(open == 0);
        all.setIndeterminate(chosen > 0 && chosen < open);
        all.setSelected(open > 0 && chosen == open);
        String said = places == 0 ? "" : strings.text("archive.chosen", chosen, places);
        count.setText(model.lockedPlaces() == 0 ? said : said + strings.text("archive.locked-places", model.lockedPlaces()));
        ReplaceViewModel.Count what = model.count();
        keep.setText(what.places() == 0 ? strings.text(model.subject() == ReplaceDesk.Subject.NAME ? "archive.rename" : "archive.replace-plain")
                : strings.text(model.subject() == ReplaceDesk.Subject.NAME ? "archive.rename-places" : "archive.replace-places-in", what.places(), what.texts()));
        keep.setDisable(!model.canKeep());
    }
}
