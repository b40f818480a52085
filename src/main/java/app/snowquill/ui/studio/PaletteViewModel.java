package app.snowquill.ui.studio;

import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandSearch;
import app.snowquill.ui.common.command.CommandTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The commands that fit what was typed, those that can be done now first, each with the reason where it can't. For one opening; on the window's thread. */
public final class PaletteViewModel {
    private final CommandTable table;
    private final Strings strings;
    private final List<Command> used;
    private final Consumer<Command> chosen;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    /** @param obstacle why it can't be done now; blank where it can */
    record Row(Command command, String obstacle) {
        boolean canBeDone() {
            return obstacle.isBlank();
        }
    }

    /**
     * @param used commands that were used lately, newest first
     * @param chosen told which one is to be done
     */
    public PaletteViewModel(CommandTable table, Strings strings, List<Command> used, Consumer<Command> chosen) {
        this.table = table;
        this.strings = strings;
        this.used = List.copyOf(used);
        this.chosen = chosen;
        typed.addListener(property -> refresh());
        refresh();
    }

    public StringProperty typedProperty() {
        return typed;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }


    /** Does it, where it can be done. */
    void choose(Row row) {
        if (row.canBeDone()) {
            chosen.accept(row.command());
        }
    }

    private void refresh() {
        Set<Command> all = EnumSet.copyOf(table.commands());
        all.remove(Command.PALETTE);
        List<Row> found = new CommandSearch(strings).find(typed.get(), all, used).stream()
                .map(command -> new Row(command, table.obstacle(command).orElse(""))).toList();
        rows.set(Stream.concat(found.stream().filter(Row::canBeDone), found.stream().filter(row -> !row.canBeDone())).toList());
    }
}
