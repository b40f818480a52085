package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.ui.agents.AgentsActions;
import app.snowquill.ui.agents.AgentsPane;
import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.studio.SideTabs;
import javafx.scene.Node;

/** What stands beside the page: the scene's card, and what agents made of its passages. Lives as long as the book's room; on the window's thread. */
final class AgentsRoom {
    private final SideTabs tabs = new SideTabs();

    /** @param context shows what an agent is told of the open scene */
    AgentsRoom(BookSession session, Strings strings, FxThread fx, ProsePane page, CardPane card, Runnable context) {
        AgentsPane agents = new AgentsPane(page.variants(), session, strings, fx, new AgentsActions(page::askAgain, page::layOver, context));
        tabs.add("card", strings.text("launcher.tab-card"), card);
        tabs.add("agents", strings.text("launcher.tab-agents"), agents);
    }

    Node side() {
        return tabs;
    }
}
