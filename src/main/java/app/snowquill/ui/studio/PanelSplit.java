package app.snowquill.ui.studio;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The three panels between strip and status bar. The outer ones keep their width in pixels while the window is resized, which a
 * SplitPane does not when panels come and go; their widths are remembered for each view.
 */
final class PanelSplit extends Pane {
    static final double FOLD_RIGHT_BELOW = 1180;
    static final double FOLD_LEFT_BELOW = 960;

    private static final double LEFT_MIN = 220;
    private static final double CENTRE_MIN = 520;
    private static final double RIGHT_MIN = 288;
    private static final double GRIP = 7;

    private record Widths(double left, double right) {
    }

    private final StackPane left = panel("left-panel");
    private final StackPane centre = panel("centre-panel");
    private final StackPane right = panel("right-panel");
    private final Region leftGrip = grip();
    private final Region rightGrip = grip();
    private final Map<View, Widths> widths = new EnumMap<>(View.class);
    private View view = View.PLAN;

    PanelSplit() {
        getStyleClass().add("panel-split");
        for (View each : View.values()) {
            widths.put(each, switch (each) {
                case ACTIVITY -> new Widths(320, 328);
                case ARCHIVE -> new Widths(228, 368);
                case BIBLE -> new Widths(236, 311);
                default -> new Widths(280, 328);
            });
        }
        leftGrip.setOnMouseDragged(event -> {
            widths.put(view, new Widths(clamp(sceneToLocal(event.getSceneX(), 0).getX(), LEFT_MIN), widths.get(view).right));
            requestLayout();
        });
        rightGrip.setOnMouseDragged(event -> {
            double wanted = getWidth() - sceneToLocal(event.getSceneX(), 0).getX();
            widths.put(view, new Widths(widths.get(view).left, clamp(wanted, RIGHT_MIN)));
            requestLayout();
        });
    }

    /** Shows the panels of a view; those that are null or folded leave no trace. */
    void show(View shown, ViewPanes panes, boolean withLeft, boolean withRight) {
        view = shown;
        fill(left, panes.left());
        fill(centre, panes.centre());
        fill(right, panes.right());
        List<Node> items = new ArrayList<>(List.of(centre));
        if (withLeft && panes.left() != null) {
            items.addAll(List.of(left, leftGrip));
        }
        if (withRight && panes.right() != null) {
            items.addAll(List.of(right, rightGrip));
        }
        if (!items.equals(getChildren())) {
            getChildren().setAll(items);
        }
        requestLayout();
    }

    List<Node> panels() {
        return List.of(left, centre, right);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean hasLeft = getChildren().contains(left);
        boolean hasRight = getChildren().contains(right);
        double leftWidth = hasLeft ? widths.get(view).left : 0;
        double rightWidth = hasRight ? widths.get(view).right : 0;
        // Where all three do not fit as wanted, the outer ones give way down to their least.
        double tooMuch = Math.max(0, leftWidth + rightWidth + CENTRE_MIN - width);
        double fromRight = hasRight ? Math.min(tooMuch, rightWidth - RIGHT_MIN) : 0;
        rightWidth -= fromRight;
        leftWidth -= hasLeft ? Math.min(tooMuch - fromRight, leftWidth - LEFT_MIN) : 0;
        left.resizeRelocate(0, 0, leftWidth, height);
        leftGrip.resizeRelocate(leftWidth - GRIP / 2, 0, GRIP, height);
        double start = hasLeft ? leftWidth + 1 : 0;
        double end = hasRight ? width - rightWidth - 1 : width;
        centre.resizeRelocate(start, 0, end - start, height);
        right.resizeRelocate(width - rightWidth, 0, rightWidth, height);
        rightGrip.resizeRelocate(end - GRIP / 2, 0, GRIP, height);
    }

    private double clamp(double wanted, double least) {
        return Math.max(least, Math.min(wanted, getWidth() - CENTRE_MIN));
    }

    private static void fill(StackPane panel, Node content) {
        if (content == null) {
            panel.getChildren().clear();
        } else if (panel.getChildren().size() != 1 || panel.getChildren().get(0) != content) {
            panel.getChildren().setAll(content);
        }
    }

    private static StackPane panel(String style) {
        StackPane panel = new StackPane();
        panel.getStyleClass().add(style);
        return panel;
    }

    private static Region grip() {
        Region grip = new Region();
        grip.getStyleClass().add("grip");
        grip.setCursor(Cursor.H_RESIZE);
        return grip;
    }
}
