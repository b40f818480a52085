package app.snowquill.ui.studio;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The three panels between strip and status bar. The outer ones keep their width in pixels while the window is resized; their
 * widths are remembered for each view.
 */
final class PanelSplit extends SplitPane {
    static final double FOLD_RIGHT_BELOW = 1180;
    static final double FOLD_LEFT_BELOW = 960;

    private record Widths(double left, double right) {
    }

    private final StackPane left = panel(220, "left-panel");
    private final StackPane centre = panel(520, "centre-panel");
    private final StackPane right = panel(288, "right-panel");
    private final Map<View, Widths> widths = new EnumMap<>(View.class);
    private View view = View.PLAN;
    private boolean placed;

    PanelSplit() {
        setResizableWithParent(left, false);
        setResizableWithParent(right, false);
        getItems().add(centre);
        for (View each : View.values()) {
            widths.put(each, new Widths(280, 328));
        }
    }

    /** Shows the panels of a view; those that are null or folded leave no trace. */
    void show(View shown, ViewPanes panes, boolean withLeft, boolean withRight) {
        remember();
        view = shown;
        fill(left, panes.left());
        fill(centre, panes.centre());
        fill(right, panes.right());
        List<Node> items = new ArrayList<>();
        if (withLeft && panes.left() != null) {
            items.add(left);
        }
        items.add(centre);
        if (withRight && panes.right() != null) {
            items.add(right);
        }
        if (!items.equals(getItems())) {
            getItems().setAll(items);
        }
        placed = false;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (!placed && getWidth() > 0) {
            placed = true;
            Widths wanted = widths.get(view);
            if (getItems().contains(left)) {
                setDividerPosition(0, wanted.left / getWidth());
            }
            if (getItems().contains(right)) {
                setDividerPosition(getDividers().size() - 1, 1 - wanted.right / getWidth());
            }
        }
        super.layoutChildren();
    }

    List<Node> panels() {
        return List.of(left, centre, right);
    }

    private void remember() {
        if (!placed) {
            return;
        }
        Widths last = widths.get(view);
        widths.put(view, new Widths(getItems().contains(left) ? left.getWidth() : last.left,
                getItems().contains(right) ? right.getWidth() : last.right));
    }

    private static void fill(StackPane panel, Node content) {
        if (content == null) {
            panel.getChildren().clear();
        } else if (panel.getChildren().size() != 1 || panel.getChildren().get(0) != content) {
            panel.getChildren().setAll(content);
        }
    }

    private static StackPane panel(double minWidth, String style) {
        StackPane panel = new StackPane();
        panel.setMinWidth(minWidth);
        panel.setMinHeight(Region.USE_COMPUTED_SIZE);
        panel.getStyleClass().add(style);
        return panel;
    }
}
