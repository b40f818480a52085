package app.snowquill.ui.studio;

import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandTable;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;

/** Binds what the frame itself can do, and what it can ask for. Stateless. */
record FrameCommands(CommandTable table, Strings strings) {
    void bind(FrameActions actions) {
        table.bind(Command.NEW_BOOK, actions.newBook());
        table.bind(Command.OPEN_BOOK, actions.openBook());
        table.bind(Command.MODEL, actions.chooseModel());
        table.bind(Command.AGENTS, actions.agents());
        table.bind(Command.EXPORT, actions.export());
        table.bind(Command.BACKUPS, actions.backups());
        table.bind(Command.CHECK, actions.check());
        table.bind(Command.CLOSE_BOOK, actions.closeBook());
        table.bind(Command.QUIT, actions.quit());
        table.bind(Command.BOOK_DETAILS, actions.bookDetails());
        table.bind(Command.WRITE_ALL, actions.writeEverything());
        table.bind(Command.STOP, actions.stop());
        table.bind(Command.HISTORY, actions.history());
        table.bind(Command.CONTEXT, actions.context());
        table.bind(Command.IMPORT, actions.bringIn());
        table.bind(Command.DERIVE, actions.derive());
        for (int number = 0; number <= 10; number++) {
            int step = number;
            table.bind(Command.ofStep(number), () -> actions.openStep().accept(step));
        }
    }

    void bind(TopBarViewModel model, FrameActions actions, Theme theme) {
        table.bind(Command.UNDO, () -> unless(model.canUndoProperty(), "command.nothing-to-undo"), actions.undo());
        table.bind(Command.REDO, () -> unless(model.canRedoProperty(), "command.nothing-to-redo"), actions.redo());
        table.bind(Command.LEFT_PANEL, () -> unless(model.leftThereProperty(), "command.no-panel"), () -> turn(model.leftOpenProperty()));
        table.bind(Command.RIGHT_PANEL, () -> unless(model.rightThereProperty(), "command.no-panel"), () -> turn(model.rightOpenProperty()));
        table.bind(Command.SHADE, theme::toggle);
        for (View view : View.values()) {
            table.bind(Command.valueOf("SHOW_" + view.name()), () -> model.viewProperty().set(view));
        }
    }

    private Optional<String> unless(BooleanProperty possible, String key) {
        return possible.get() ? Optional.empty() : Optional.of(strings.text(key));
    }

    private static void turn(BooleanProperty open) {
        open.set(!open.get());
    }
}
