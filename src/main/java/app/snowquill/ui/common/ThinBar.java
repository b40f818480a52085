package app.snowquill.ui.common;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** How far the machine has come, 4 px high; as wide as its room. */
public final class ThinBar extends StackPane {
    private final Region fill = new Region();
    private double part;

    public ThinBar() {
        getStyleClass().addAll("bar", "machine");
        fill.getStyleClass().add("fill");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getChildren().add(fill);
    }

    /** @param done 0 to 1 */
    public void show(double done) {
        part = Math.max(0, Math.min(1, done));
        requestLayout();
    }

    public double part() {
        return part;
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.round(getWidth() * part), getHeight());
    }
}
