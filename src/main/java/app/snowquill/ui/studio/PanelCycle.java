package app.snowquill.ui.studio;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** F6: moves the focus from panel to panel, and in each to where it was last. */
final class PanelCycle {
    private final ChangeListener<Node> remember = (property, before, now) -> remember(now);
    private final List<Node> panels;
    private final Map<Node, Node> last = new WeakHashMap<>();

    /** @param panels in the order of the cycle; those not shown are passed over */
    PanelCycle(List<Node> panels) {
        this.panels = panels;
    }

    void watch(Scene scene) {
        scene.focusOwnerProperty().addListener(remember);
    }

    void leave(Scene scene) {
        scene.focusOwnerProperty().removeListener(remember);
    }

    private void remember(Node focused) {
        int at = panelOf(focused);
        if (at >= 0) {
            last.put(panels.get(at), focused);
        }
    }

    /** @param direction 1 for the next panel, -1 for the one before */
    void move(Scene scene, int direction) {
        int at = panelOf(scene.getFocusOwner());
        for (int step = 1; step <= panels.size(); step++) {
            Node panel = panels.get(Math.floorMod(at + direction * step, panels.size()));
            if (panel.getScene() == scene && enter(panel)) {
                return;
            }
        }
    }

    private boolean enter(Node panel) {
        Node before = last.get(panel);
        Node target = before != null && reachable(before) && isInside(before, panel) ? before : first(panel);
        if (target == null) {
            return false;
        }
        target.requestFocus();
        return true;
    }

    private int panelOf(Node node) {
        for (int i = 0; i < panels.size(); i++) {
            if (isInside(node, panels.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Node first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean reachable(Node node) {
        return node.getScene() != null && node.isVisible() && !node.isDisabled() && node.isFocusTraversable();
    }

    private static boolean isInside(Node node, Node panel) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == panel) {
                return true;
            }
        }
        return false;
    }
}
