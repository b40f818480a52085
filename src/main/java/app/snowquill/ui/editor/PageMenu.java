package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.command.Command;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The page's own menu: what agents can do with what is chosen, or with the scene, what they are not to write, and the clipboard. On the window's thread. */
final class PageMenu {
    private static final List<Operation> PASSAGE = List.of(Operation.REWRITE, Operation.EXPAND, Operation.SHORTEN, Operation.DESCRIBE,
            Operation.CHANGE_POV, Operation.CHANGE_TENSE);
    private static final List<Operation> SCENE = List.of(Operation.CONTINUE, Operation.DRAFT, Operation.CHARACTER_SCENE);

    private final ProseArea area;
    private final Strings strings;

    /** @param canAsk whether an agent can be asked now */
    PageMenu(ProseArea area, Strings strings, AgentChoice choice, BooleanSupplier canAsk, Consumer<Operation> ask, NeverWritten never) {
        this.area = area;
        this.strings = strings;
        ContextMenu menu = new ContextMenu();
        menu.setId("page-menu");
        MenuItem cut = item(Command.CUT, area::cut);
        MenuItem copy = item(Command.COPY, area::copy);
        MenuItem paste = item(Command.PASTE, area::paste);
        MenuItem unwanted = item(Command.NEVER_WRITE, never::add);
        MenuItem head = new MenuItem();
        head.setDisable(true);
        menu.getItems().add(head);
        menu.setOnShowing(event -> {
            boolean selected = PageSelection.of(area).isPresent();
            head.setText(strings.text(selected ? "passage.on-selection" : "passage.on-scene"));
            List<MenuItem> asks = choice.items(new LinkedHashSet<>(PASSAGE), ask);
            if (selected) {
                asks.add(item(Command.REVIEW_PASSAGE, () -> ask.accept(Operation.REVIEW)));
            }
            List<MenuItem> scenes = choice.items(new LinkedHashSet<>(SCENE), ask);
            asks.forEach(item -> item.setDisable(!canAsk.getAsBoolean() || area.isBlank()));
            scenes.forEach(item -> item.setDisable(!canAsk.getAsBoolean()));
            cut.setDisable(!selected || !area.isEditable());
            copy.setDisable(!selected);
            paste.setDisable(!area.isEditable());
            unwanted.setDisable(!never.isPhrase());
            menu.getItems().setAll(head);
            menu.getItems().addAll(asks);
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(scenes);
            menu.getItems().addAll(new SeparatorMenuItem(), unwanted, new SeparatorMenuItem(), cut, copy, paste);
        });
        area.setContextMenu(menu);
    }

    private MenuItem item(Command command, Runnable action) {
        MenuItem item = new MenuItem(command.title(strings), Icons.small(command.icon()));
        item.setId("page-" + command.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        command.keys().ifPresent(item::setAccelerator);
        item.setOnAction(event -> action.run());
        return item;
    }
}
