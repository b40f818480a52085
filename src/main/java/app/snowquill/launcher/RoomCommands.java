package app.snowquill.launcher;

import app.snowquill.pipeline.BookPlace;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.command.CommandTable;
import app.snowquill.ui.editor.ProsePane;
import java.util.Optional;

/** Says to the list of commands what the rooms of a book do. Stateless but for what it is given; on the window's thread. */
record RoomCommands(CommandTable commands, ModelDesk models, Strings strings) {
    /** @param shown brings the Write view up */
    void bind(BookSession session, ProsePane prose, WriteSide side, ChatRoom chat, Runnable shown) {
        prose.commands().bind(commands, shown);
        side.bind(commands, shown, () -> writing(session));
        chat.bind(commands, () -> writing(session));
    }

    /** Why a model can't be asked for something that is kept with the book. */
    private Optional<String> writing(BookSession session) {
        if (session.place().reach() == BookPlace.Reach.READ) {
            return Optional.of(strings.text("command.read-only"));
        }
        return models.state().kind() == ModelDesk.ModelState.Kind.NONE ? Optional.of(strings.text("command.no-model")) : Optional.empty();
    }
}
