package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.ui.variants.VariantsActions;
import app.snowquill.ui.variants.VariantsPane;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.editor.ProsePane;

/** What agents made of passages of the page, in a tab beside it. Lives as long as the book's room; on the window's thread. */
final class VariantsRoom {
    private final VariantsPane pane;
    private final String title;

    /** @param context shows what an agent is told of the open scene */
    VariantsRoom(BookSession session, Strings strings, FxThread fx, ProsePane page, Runnable context) {
        this.pane = new VariantsPane(page.agents().variants(), session, strings, fx, new VariantsActions(page.agents()::again, page::layOver, context));
        this.title = strings.text("launcher.tab-agents");
    }

    void stand(WriteSide side) {
        side.add("tab-agents", title, pane);
    }
}
