package app.snowquill.ui.common;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A step's number in a hexagon, filled and outlined by the step's state. */
public final class Hexagon extends StackPane {
    public enum Look {
        EMPTY, CURRENT, STALE, RUNNING, FAILED, LOCKED;

        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** 24 x 26 px. */
    public Hexagon(int number, Look look) {
        Region shape = new Region();
        shape.getStyleClass().add("shape");
        getStyleClass().add("hexagon");
        getChildren().addAll(shape, new Label(Integer.toString(number)));
        show(look);
    }

    /** 20 x 22 px, in lists. */
    public static Hexagon small(int number, Look look) {
        Hexagon hexagon = new Hexagon(number, look);
        hexagon.getStyleClass().add("small");
        return hexagon;
    }

    public void show(Look look) {
        for (Look other : Look.values()) {
            getStyleClass().remove(other.style());
        }
        getStyleClass().add(look.style());
    }
}
