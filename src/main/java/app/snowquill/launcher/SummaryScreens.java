package app.snowquill.launcher;

import app.snowquill.pipeline.BookPlace;
import app.snowquill.pipeline.summaries.SummaryLevel;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.ReadOnlyControls;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.messages.FailureCards;
import app.snowquill.ui.outline.OutlinePane;
import app.snowquill.ui.summaries.SummariesDialog;
import app.snowquill.ui.summaries.SummariesViewModel;
import java.util.List;

/** Shows the summaries of the open book from its outline, what was typed last included. On the window's thread. */
final class SummaryScreens {
    private final Strings strings;
    private final FxThread fx;
    private final Dialogs dialogs;

    SummaryScreens(Strings strings, FxThread fx, Dialogs dialogs) {
        this.strings = strings;
        this.fx = fx;
        this.dialogs = dialogs;
    }

    /** The outline's rows lead to the dialog. */
    void follow(BookRoom room, OutlinePane outline) {
        outline.setOnSummaries((level, id) -> room.flush().whenCompleteAsync((done, failure) -> show(room, level, id), fx));
    }

    private void show(BookRoom room, SummaryLevel level, String id) {
        SummariesViewModel model = new SummariesViewModel(room.session().memory().summaries(), level, id, fx);
        SummariesDialog dialog = new SummariesDialog(model, strings, new FailureCards(strings)::inset, dialogs::close);
        dialog.parentProperty().addListener((property, before, now) -> {
            if (before != null && now == null) {
                close(model);
            }
        });
        if (room.session().place().reach() == BookPlace.Reach.READ) {
            ReadOnlyControls.apply(List.of(dialog));
        }
        dialogs.show(dialog);
    }

    private static void close(SummariesViewModel model) {
        try {
            model.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
