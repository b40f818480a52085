package app.snowquill.ui.studio;

import javafx.scene.Node;

/** The panels of one view; {@code left} and {@code right} are null where the view has none. */
public record ViewPanes(Node left, Node centre, Node right) {
}
