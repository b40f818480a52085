package app.snowquill.ui.exporting;

import app.snowquill.pipeline.exports.ExportWishes.Place;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.TilePane;

/** What stands before and after the story: ticks, and under them a field for each text that is ticked. */
final class MatterRows {
    /** Of a tick and its name, px: two stand side by side. */
    private static final double TICK_WIDTH = 106;

    private final WishesModel wishes;
    private final Strings strings;
    private final Pane into;

    MatterRows(WishesModel wishes, Strings strings, Pane into) {
        this.wishes = wishes;
        this.strings = strings;
        this.into = into;
    }

    /** @param contact whether there is a contact block; empty where the format never has one */
    void fill(Optional<ObservableBooleanValue> contact) {
        TilePane front = ticks();
        tick(front, "title-page", wishes.titlePageProperty());
        into.getChildren().add(new OptionRow(strings.text("exporting.front"), front));
        contact.ifPresent(shown -> {
            OptionRow.showWhere(shown, tick(front, "contact", wishes.withContactProperty()));
            field("contact", Bindings.and(wishes.withContactProperty(), shown), wishes.contactProperty(), strings.text("exporting.contact-prompt"));
        });
        places(front, List.of(Place.EPIGRAPH, Place.DEDICATION, Place.COPYRIGHT));
        TilePane back = ticks();
        tick(back, "end", wishes.endMarkProperty());
        into.getChildren().add(new OptionRow(strings.text("exporting.after"), back));
        places(back, List.of(Place.NOTES, Place.THANKS, Place.ABOUT));
    }

    private void places(TilePane ticks, List<Place> places) {
        for (Place place : places) {
            String key = place.name().toLowerCase(Locale.ROOT);
            tick(ticks, key, wishes.wantedProperty(place));
            field(key, wishes.wantedProperty(place), wishes.textProperty(place), strings.of("exporting.matter-prompt", place));
        }
    }

    private static TilePane ticks() {
        TilePane ticks = new TilePane(10, 6);
        ticks.setPrefColumns(2);
        ticks.setPrefTileWidth(TICK_WIDTH);
        ticks.setTileAlignment(Pos.CENTER_LEFT);
        ticks.getStyleClass().add("matter-ticks");
        return ticks;
    }

    private CheckBox tick(TilePane ticks, String key, BooleanProperty on) {
        CheckBox tick = new CheckBox(strings.text("exporting.matter." + key));
        tick.selectedProperty().bindBidirectional(on);
        tick.setId("export-" + key);
        tick.setMinWidth(TilePane.USE_PREF_SIZE);
        ticks.getChildren().add(tick);
        return tick;
    }

    private void field(String key, ObservableBooleanValue wanted, StringProperty text, String prompt) {
        GrowingTextArea area = new GrowingTextArea(2);
        area.setPromptText(prompt);
        area.textProperty().bindBidirectional(text);
        area.setId("export-" + key + "-text");
        OptionRow row = new OptionRow(strings.text("exporting.matter." + key), area);
        OptionRow.showWhere(wanted, row);
        into.getChildren().add(row);
    }
}
