package app.snowquill.ui.write;

import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import javafx.scene.Node;
import javafx.scene.layout.Region;

final class CardPicture {
    static Node pane(ScriptedBook book, Strings strings, FxThread fx) {
        Region r = new Region();
        r.setMinWidth(328);
        return r;
    }
}
