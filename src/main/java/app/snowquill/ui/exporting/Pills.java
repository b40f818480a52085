package app.snowquill.ui.exporting;

import app.snowquill.ui.common.Strings;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** One of a few, as joined buttons; one is always chosen. */
final class Pills<T extends Enum<T>> extends HBox {
    Pills(T[] values, ObjectProperty<T> chosen, Strings strings, String family) {
        getStyleClass().addAll("pills", "small");
        setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < values.length; i++) {
            T value = values[i];
            ToggleButton pill = new ToggleButton(strings.of(family, value));
            pill.getStyleClass().addAll("pill", i == 0 ? "left-pill" : i == values.length - 1 ? "right-pill" : "center-pill");
            pill.setToggleGroup(group);
            pill.setSelected(value == chosen.get());
            pill.setMinWidth(USE_PREF_SIZE);
            pill.setId("pill-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            chosen.addListener((property, before, now) -> pill.setSelected(now == value));
            pill.setOnAction(event -> {
                pill.setSelected(true);
                chosen.set(value);
            });
            getChildren().add(pill);
        }
    }
}
