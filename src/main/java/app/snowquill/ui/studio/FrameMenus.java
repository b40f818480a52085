package app.snowquill.ui.studio;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** The program's menu and the book's, made of commands. What can't be done now is dimmed whenever a menu opens. */
final class FrameMenus {
    /** What is asked of agents beyond the passage, for which the page has its own menu. */
    private static final List<Command> ASKING = List.of(Command.REVIEW, Command.REVIEW_PASSAGE, Command.REVISE, Command.CRITIQUE, Command.RATE, Command.COMPARE,
            Command.CHARACTER_SCENE, Command.FEEDBACK, Command.DETAILS, Command.BIO, Command.CHAPTER_OUTLINE);

    private final Strings strings;
    private final CommandTable commands;

    FrameMenus(Strings strings, CommandTable commands) {
        this.strings = strings;
        this.commands = commands;
    }

    /** @param recent books opened lately, newest first; asked each time the menu opens */
    ContextMenu program(Supplier<List<Path>> recent, Consumer<Path> open) {
        Menu books = new Menu(strings.text("studio.menu-recent"), Icons.small(Feather.CLOCK));
        Menu asking = new Menu(strings.text("studio.menu-ask"), Icons.small(Feather.CPU));
        asking.setId("menu-ask");
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> {
            asking.getItems().setAll(items(ASKING));
            fill(books, recent.get(), open);
            menu.getItems().setAll(items(List.of(Command.PALETTE)));
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(items(List.of(Command.NEW_BOOK, Command.OPEN_BOOK)));
            menu.getItems().addAll(books, new SeparatorMenuItem(), asking);
            menu.getItems().addAll(items(List.of(Command.TALK, Command.SHOW_FINDINGS, Command.PHRASES, Command.AGENTS, Command.MODEL)));
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(items(List.of(Command.EXPORT, Command.BACKUPS, Command.CHECK)));
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(items(List.of(Command.QUIT)));
        });
        menu.getItems().add(books);
        return menu;
    }

    ContextMenu book() {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> {
            menu.getItems().setAll(items(List.of(Command.BOOK_DETAILS, Command.WRITE_ALL, Command.STOP, Command.HISTORY, Command.CONTEXT)));
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(items(List.of(Command.IMPORT, Command.DERIVE, Command.EXPORT, Command.BACKUPS, Command.CHECK, Command.CLOSE_BOOK)));
        });
        menu.getItems().add(new SeparatorMenuItem());
        return menu;
    }

    private static void fill(Menu recent, List<Path> files, Consumer<Path> open) {
        recent.getItems().clear();
        for (Path file : files) {
            String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> open.accept(file));
            recent.getItems().add(item);
        }
        recent.setDisable(files.isEmpty());
    }

    private List<MenuItem> items(List<Command> of) {
        List<MenuItem> items = new ArrayList<>();
        for (Command command : of) {
            if (commands.commands().contains(command)) {
                MenuItem item = new MenuItem(command.title(strings), Icons.small(command.icon()));
                item.setId("menu-" + command.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                command.keys().ifPresent(item::setAccelerator);
                item.setDisable(commands.obstacle(command).isPresent());
                item.setOnAction(event -> commands.run(command));
                items.add(item);
            }
        }
        return items;
    }
}
