package app.snowquill.ui.studio;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The panels at the right of a view, of which one is seen. On the window's thread. */
public final class SideTabs extends TabPane {
    public SideTabs() {
        getStyleClass().addAll(Styles.DENSE, "side-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    }

    /** Adds one at the end. */
    public void add(String id, String title, Node panel) {
        Tab tab = new Tab(title, panel);
        tab.setId("tab-" + id);
        getTabs().add(tab);
    }
}
