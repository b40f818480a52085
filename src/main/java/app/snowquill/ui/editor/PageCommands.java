package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What can be done on the page: asking for text, emphasis, the clipboard, cutting the scene. Lives with the page; on the window's thread. */
public final class PageCommands {
    private static final List<Operation> ASKING = List.of(Operation.CONTINUE, Operation.DRAFT, Operation.EXPAND, Operation.DESCRIBE, Operation.CHANGE_POV,
            Operation.CHANGE_TENSE, Operation.REWRITE, Operation.SHORTEN, Operation.CHARACTER_SCENE);

    private final Strings strings;
    private final ProseArea area;
    private final Supplier<String> scene;
    private final SuggestionTable suggestions;
    private final Consumer<Emphasis> emphasise;
    private Optional<Runnable> split = Optional.empty();

    PageCommands(Strings strings, ProseArea area, Supplier<String> scene, SuggestionTable suggestions, Consumer<Emphasis> emphasise) {
        this.strings = strings;
        this.area = area;
        this.scene = scene;
        this.suggestions = suggestions;
        this.emphasise = emphasise;
    }

    void setSplit(Runnable action) {
        split = Optional.of(action);
    }

    /** @param shown brings the page into view before anything is done on it */
    public void bind(CommandTable table, Runnable shown) {
        for (Operation operation : ASKING) {
            table.bind(Command.of(operation), () -> obstacle(operation), () -> {
                shown.run();
                suggestions.bar().ask(operation);
            });
        }
        on(table, shown, Command.BOLD, this::unwritable, () -> emphasise.accept(Emphasis.BOLD));
        on(table, shown, Command.ITALIC, this::unwritable, () -> emphasise.accept(Emphasis.ITALIC));
        on(table, shown, Command.CUT, () -> first(this::unwritable, this::unmarked), area::cut);
        on(table, shown, Command.COPY, () -> first(this::closed, this::unmarked), area::copy);
        on(table, shown, Command.PASTE, this::unwritable, area::paste);
        split.ifPresent(cut -> on(table, shown, Command.SPLIT, this::unwritable, cut));
    }

    private static void on(CommandTable table, Runnable shown, Command command, Supplier<Optional<String>> obstacle, Runnable action) {
        table.bind(command, obstacle, () -> {
            shown.run();
            action.run();
        });
    }

    /** Has the Writer go on, or begin where there is nothing yet. */
    public void goOn() {
        suggestions.goOn();
    }

    /** Why an agent can't be asked for it; empty where it can. */
    Optional<String> obstacle(Operation operation) {
        boolean begins = operation == Operation.DRAFT || operation == Operation.CONTINUE;
        return first(this::unwritable, () -> when(!suggestions.bar().hasModel(), "command.no-model"), () -> when(!suggestions.canAsk(), "command.writing"),
                () -> when(!begins && area.isBlank(), "command.no-text"));
    }

    private Optional<String> unwritable() {
        return first(this::closed, () -> when(!area.isEditable() || suggestions.bar().isDisabled(), "command.read-only"));
    }

    private Optional<String> closed() {
        return when(scene.get().isEmpty(), "command.no-scene");
    }

    private Optional<String> unmarked() {
        return when(PageSelection.of(area).isEmpty(), "command.not-marked");
    }

    private Optional<String> when(boolean so, String key) {
        return so ? Optional.of(strings.text(key)) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<String> first(Supplier<Optional<String>>... obstacles) {
        return Stream.of(obstacles).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
