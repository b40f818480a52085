package app.snowquill.ui.history;

import app.snowquill.pipeline.DocumentInfo.Origin;
import app.snowquill.pipeline.PastVersion;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import app.snowquill.ui.history.HistoryViewModel.Side;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A version in the list; the first of its day bears the day's heading. A click puts it left, with Shift right. */
final class VersionCell extends ListCell<HistoryEntry> {
    private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left-side");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right-side");

    private final HistoryViewModel model;
    private final VersionWords words;
    private final Strings strings;

    VersionCell(HistoryViewModel model, VersionWords words, Strings strings) {
        this.model = model;
        this.words = words;
        this.strings = strings;
        getStyleClass().add("version-cell");
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                model.choose(event.isShiftDown() ? Side.RIGHT : Side.LEFT, getItem().version());
                getListView().getSelectionModel().clearAndSelect(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(HistoryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        PastVersion version = entry.version();
        boolean atLeft = is(model.leftProperty().get(), version);
        boolean atRight = is(model.rightProperty().get(), version);
        HBox row = row(entry, atLeft, atRight);
        row.pseudoClassStateChanged(LEFT, atLeft);
        row.pseudoClassStateChanged(RIGHT, atRight);
        VBox box = new VBox(row);
        String day = words.day(version);
        if (getIndex() == 0 || !day.equals(words.day(getListView().getItems().get(getIndex() - 1).version()))) {
            Label heading = new Label(day);
            heading.getStyleClass().addAll("field-label", "day");
            box.getChildren().add(0, heading);
        }
        setGraphic(box);
        setAccessibleText(strings.text("history.spoken", words.title(version, model.scopeProperty().get(), model.isNewest(version)),
                words.detail(entry), words.side(version, model.scopeProperty().get())));
    }

    private HBox row(HistoryEntry entry, boolean atLeft, boolean atRight) {
        PastVersion version = entry.version();
        Label title = new Label(words.title(version, model.scopeProperty().get(), model.isNewest(version)));
        title.getStyleClass().add("dense");
        if (model.isNewest(version) || !version.name().isEmpty()) {
            title.getStyleClass().add("strong");
        }
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(6, title, space);
        if (atLeft) {
            first.getChildren().add(new Chip(strings.text("history.left"), Tone.NEUTRAL));
        }
        if (atRight) {
            Label side = new Label(strings.text("history.right"));
            side.getStyleClass().addAll("caption", "accent");
            side.setMinWidth(Region.USE_PREF_SIZE);
            first.getChildren().add(side);
        }
        first.getChildren().add(small(words.time(version)));
        first.setAlignment(Pos.CENTER_LEFT);
        Label detail = small(words.detail(entry));
        detail.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox second = new HBox(6, detail, gap, small(words.size(version, model.scopeProperty().get())));
        VBox lines = new VBox(first, second);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(8, Icons.small(words.icon(version), version.origin() == Origin.AGENT ? "machine"
                : model.isNewest(version) ? "ink" : "plain"), lines);
        row.getStyleClass().add("version-row");
        return row;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static boolean is(Optional<PastVersion> chosen, PastVersion version) {
        return chosen.map(PastVersion::id).equals(Optional.of(version.id()));
    }
}
