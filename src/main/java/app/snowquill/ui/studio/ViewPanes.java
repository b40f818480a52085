package app.snowquill.ui.studio;

import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * The panels of one view; {@code left} and {@code right} are null where the view has none.
 *
 * @param innerRight told whether to show what the centre itself has at its right; null where it has nothing there
 */
public record ViewPanes(Node left, Node centre, Node right, Consumer<Boolean> innerRight) {
    public ViewPanes(Node left, Node centre, Node right) {
        this(left, centre, right, null);
    }
}
