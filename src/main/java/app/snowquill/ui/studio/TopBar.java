package app.snowquill.ui.studio;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandTable;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the window's head, 44 px: menu, book, undo; the views; shade and panels. */
final class TopBar extends BorderPane {
    private static final double VIEWS_WIDTH = 540;

    TopBar(TopBarViewModel model, Strings strings, Theme theme, FrameActions actions, CommandTable commands) {
        getStyleClass().add("top-bar");
        FrameMenus menus = new FrameMenus(strings, commands);
        setLeft(row(menuButton(strings, menus.program(actions.recent(), actions.openRecent())), title(model, menus.book()),
                bound(Buttons.icon(Feather.CORNER_UP_LEFT, strings.text("studio.undo"), actions.undo()),
                        model.canUndoProperty()),
                bound(Buttons.icon(Feather.CORNER_UP_RIGHT, strings.text("studio.redo"), actions.redo()),
                        model.canRedoProperty())));
        setCenter(views(model, strings));
        ToggleButton left = Buttons.iconToggle(Feather.SIDEBAR, strings.text("studio.left-panel"));
        left.selectedProperty().bindBidirectional(model.leftOpenProperty());
        left.visibleProperty().bind(model.leftThereProperty());
        left.managedProperty().bind(left.visibleProperty());
        ToggleButton right = Buttons.iconToggle(Feather.SIDEBAR, strings.text("studio.right-panel"));
        right.getGraphic().setScaleX(-1);
        right.selectedProperty().bindBidirectional(model.rightOpenProperty());
        right.visibleProperty().bind(model.rightThereProperty());
        right.managedProperty().bind(right.visibleProperty());
        HBox end = row(palette(strings, commands), shade(strings, theme), left, right);
        end.setAlignment(Pos.CENTER_RIGHT);
        setRight(end);
        // Equal ends keep the views in the middle of the window, whatever the title's length.
        ((HBox) getLeft()).prefWidthProperty().bind(widthProperty().subtract(VIEWS_WIDTH).divide(2));
        end.prefWidthProperty().bind(widthProperty().subtract(VIEWS_WIDTH).divide(2));
    }

    /** Looks like the field that it opens; where there is little room its end is hidden first. */
    private static Button palette(Strings strings, CommandTable commands) {
        Button button = Buttons.plain(strings.text("studio.palette"), () -> commands.run(Command.PALETTE));
        button.setId("palette-button");
        button.getStyleClass().add("palette-button");
        button.setGraphic(Icons.small(Feather.SEARCH));
        button.setMinWidth(32);
        button.setTooltip(new Tooltip(Command.PALETTE.title(strings)));
        button.setAccessibleText(Command.PALETTE.title(strings));
        return Buttons.withKey(button, "Ctrl K");
    }

    private static Button menuButton(Strings strings, ContextMenu menu) {
        Button[] self = new Button[1];
        self[0] = Buttons.icon(Feather.MENU, strings.text("studio.menu"), () -> menu.show(self[0], Side.BOTTOM, 0, 4));
        self[0].setId("menu-button");
        return self[0];
    }

    private static Button title(TopBarViewModel model, ContextMenu menu) {
        Button[] self = new Button[1];
        self[0] = Buttons.flat("", Feather.CHEVRON_DOWN, () -> menu.show(self[0], Side.BOTTOM, 0, 4));
        Button title = self[0];
        title.setId("book-title");
        title.getStyleClass().add("book-title");
        title.setContentDisplay(ContentDisplay.RIGHT);
        title.textProperty().bind(model.titleProperty());
        title.setMnemonicParsing(false);
        title.setMinWidth(60);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.titleProperty());
        title.setTooltip(whole);
        return title;
    }

    private static HBox views(TopBarViewModel model, Strings strings) {
        ToggleGroup group = new ToggleGroup();
        HBox pills = new HBox();
        pills.getStyleClass().add("pills");
        for (View view : View.values()) {
            ToggleButton pill = new ToggleButton(strings.of("studio.view", view), Icons.small(view.icon()));
            pill.getStyleClass().addAll("pill", view.ordinal() == 0 ? "left-pill"
                    : view.ordinal() == View.values().length - 1 ? "right-pill" : "center-pill");
            pill.setToggleGroup(group);
            pill.setId("view-" + view.name().toLowerCase(Locale.ROOT));
            pill.setSelected(model.viewProperty().get() == view);
            pill.setOnAction(event -> {
                pill.setSelected(true);
                model.viewProperty().set(view);
            });
            model.viewProperty().addListener((property, before, now) -> pill.setSelected(now == view));
            pills.getChildren().add(pill);
        }
        pills.setAlignment(Pos.CENTER);
        return pills;
    }

    private static Button shade(Strings strings, Theme theme) {
        Button button = Buttons.icon(Feather.MOON, strings.text("studio.shade-dark"), theme::toggle);
        button.setId("shade");
        Runnable show = () -> {
            boolean light = theme.shadeProperty().get() == Theme.Shade.LIGHT;
            ((FontIcon) button.getGraphic()).setIconCode(light ? Feather.MOON : Feather.SUN);
            Buttons.name(button, light ? strings.text("studio.shade-dark") : strings.text("studio.shade-light"));
        };
        theme.shadeProperty().addListener(property -> show.run());
        show.run();
        return button;
    }

    private static Button bound(Button button, BooleanProperty enabled) {
        button.disableProperty().bind(enabled.not());
        return button;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        return row;
    }
}
