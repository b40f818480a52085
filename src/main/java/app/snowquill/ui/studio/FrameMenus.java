package app.snowquill.ui.studio;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The program's menu and the book's. */
final class FrameMenus {
    private final Strings strings;
    private final FrameActions actions;

    FrameMenus(Strings strings, FrameActions actions) {
        this.strings = strings;
        this.actions = actions;
    }

    ContextMenu program() {
        Menu recent = new Menu(strings.text("studio.menu-recent"), Icons.small(Feather.CLOCK));
        ContextMenu menu = new ContextMenu(
                item("studio.menu-new", Feather.FILE_PLUS, "Shortcut+N", actions.newBook()),
                item("studio.menu-open", Feather.FOLDER, "Shortcut+O", actions.openBook()),
                recent, new SeparatorMenuItem(),
                item("studio.menu-model", Feather.HARD_DRIVE, null, actions.chooseModel()),
                item("studio.menu-agents", Feather.SLIDERS, "Shortcut+Comma", actions.agents()),
                item("studio.menu-export", Feather.DOWNLOAD, "Shortcut+E", actions.export()),
                item("studio.menu-backups", Feather.ARCHIVE, null, actions.backups()),
                item("studio.menu-check", Feather.CHECK_CIRCLE, null, actions.check()),
                new SeparatorMenuItem(),
                item("studio.menu-quit", Feather.LOG_OUT, "Shortcut+Q", actions.quit()));
        menu.setOnShowing(event -> fill(recent, actions.recent().get()));
        return menu;
    }

    ContextMenu book() {
        return new ContextMenu(
                item("studio.menu-details", Feather.INFO, null, actions.bookDetails()),
                item("studio.menu-write-all", Feather.CPU, null, actions.writeEverything()),
                item("studio.menu-stop", Feather.SQUARE, null, actions.stop()),
                item("studio.menu-history", Feather.CLOCK, "Shortcut+Shift+H", actions.history()),
                item("studio.menu-context", Feather.LAYERS, "Shortcut+Shift+C", actions.context()),
                new SeparatorMenuItem(),
                item("studio.menu-import", Feather.UPLOAD, "Shortcut+Shift+I", actions.bringIn()),
                item("studio.menu-derive", Feather.CORNER_LEFT_UP, null, actions.derive()),
                item("studio.menu-export", Feather.DOWNLOAD, "Shortcut+E", actions.export()),
                item("studio.menu-backups", Feather.ARCHIVE, null, actions.backups()),
                item("studio.menu-check", Feather.CHECK_CIRCLE, null, actions.check()),
                item("studio.menu-close", Feather.X, "Shortcut+W", actions.closeBook()));
    }

    private void fill(Menu recent, List<Path> files) {
        recent.getItems().clear();
        for (Path file : files) {
            String name = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> actions.openRecent().accept(file));
            recent.getItems().add(item);
        }
        recent.setDisable(files.isEmpty());
    }

    private MenuItem item(String key, Ikon ikon, String keys, Runnable action) {
        MenuItem item = new MenuItem(strings.text(key), Icons.small(ikon));
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }
}
