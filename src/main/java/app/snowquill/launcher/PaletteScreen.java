package app.snowquill.launcher;

import app.snowquill.settings.RememberedCommands;
import app.snowquill.settings.SettingsException;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandTable;
import app.snowquill.ui.studio.Palette;
import app.snowquill.ui.studio.PaletteViewModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the palette over a book's window; what is chosen there is done where the focus was. Stateless but for what it is given; on the window's thread. */
record PaletteScreen(CommandTable commands, RememberedCommands remembered, Strings strings, Dialogs dialogs) {
    private static final Logger LOG = LoggerFactory.getLogger(PaletteScreen.class);

    void bind() {
        commands.bind(Command.PALETTE, this::turn);
    }

    private void turn() {
        if (!dialogs.pane().isDisplay()) {
            dialogs.showAtTop(new Palette(new PaletteViewModel(commands, strings, used(), this::run), strings, dialogs::close));
        } else if (dialogs.pane().getContent() instanceof Palette) {
            dialogs.close();
        }
    }

    private void run(Command command) {
        dialogs.close();
        try {
            remembered.remember(command.name());
        } catch (SettingsException e) {
            LOG.warn(e.getMessage());
        }
        commands.run(command);
    }

    /** Those that this version still knows. */
    private List<Command> used() {
        List<Command> used = new ArrayList<>();
        remembered.names().forEach(name -> Arrays.stream(Command.values()).filter(one -> one.name().equals(name)).forEach(used::add));
        return used;
    }
}
