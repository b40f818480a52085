package app.snowquill.ui.studio;

import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.common.ToastLayer;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The main window's content: top bar, strip, three panels, status bar, and toasts over them. Made for one open book; on the
 * window's thread.
 */
public final class StudioFrame extends StackPane {
    public static final double MIN_WIDTH = 900;
    public static final double MIN_HEIGHT = 600;

    private final CommandTable commands = new CommandTable();
    private final TopBarViewModel model;
    private final VBox rows = new VBox();
    private final PanelSplit split = new PanelSplit();
    private final ToastLayer toasts = new ToastLayer();
    private final Map<View, ViewPanes> panes = new EnumMap<>(View.class);
    private final PanelCycle cycle;
    private final FrameKeys keys;
    private Runnable engines = () -> { };
    private Runnable stopLoading = () -> { };

    /** @param strip the step strip, 52 px high */
    public StudioFrame(Strings strings, Theme theme, TopBarViewModel model, StatusViewModel status, FrameActions actions,
                       Node strip) {
        this.model = model;
        getStylesheets().add(StudioFrame.class.getResource("studio.css").toExternalForm());
        TopBar top = new TopBar(model, strings, theme, actions, commands);
        StatusBar foot = new StatusBar(status, strings, actions.chooseModel(), () -> engines.run());
        LoadingCard loading = new LoadingCard(status, strings, () -> stopLoading.run());
        StackPane.setMargin(loading, new Insets(0, 0, 38, 12));
        VBox.setVgrow(split, Priority.ALWAYS);
        rows.getChildren().addAll(top, strip, split, foot);
        getChildren().addAll(rows, loading, toasts);
        setMinSize(MIN_WIDTH, MIN_HEIGHT);
        List<Node> order = new ArrayList<>(List.of(top, strip));
        order.addAll(split.panels());
        order.add(foot);
        this.cycle = new PanelCycle(order);
        this.keys = new FrameKeys(commands);
        FrameCommands own = new FrameCommands(commands, strings);
        own.bind(actions);
        own.bind(model, actions, theme);
        commands.bind(Command.NEXT_PANEL, () -> cycle.move(getScene(), 1));
        commands.bind(Command.PREVIOUS_PANEL, () -> cycle.move(getScene(), -1));
        commands.bind(Command.FULL_SCREEN, this::toggleFullScreen);
        sceneProperty().addListener((property, before, now) -> moved(before, now));
        model.viewProperty().addListener(property -> arrange());
        model.leftOpenProperty().addListener(property -> arrange());
        model.rightOpenProperty().addListener(property -> arrange());
        widthProperty().addListener((property, before, now) -> {
            if (folds(before.doubleValue()) != folds(now.doubleValue())) {
                arrange();
            }
        });
    }

    /** Gives a view its panels; shows them at once where the view is open. */
    public void setPanes(View view, ViewPanes content) {
        panes.put(view, content);
        arrange();
    }

    /** What a view was given. */
    public ViewPanes panes(View view) {
        return panes.get(view);
    }

    /** Hears the keys that nobody else in the window took, also where nothing has the focus. */
    public void setOnOtherKeys(EventHandler<KeyEvent> handler) {
        keys.setRest(handler);
    }

    /** What can be done in the window, for the rooms in it to bind their own. */
    public CommandTable commands() {
        return commands;
    }

    /**
     * What the status bar's mark and the card of a model that is being loaded do.
     *
     * @param showEngines shows what writes, and where text goes
     * @param stop stops loading
     */
    public void setModelActions(Runnable showEngines, Runnable stop) {
        engines = showEngines;
        stopLoading = stop;
    }

    public void toast(Toast toast) {
        toasts.show(toast);
    }

    /** Puts a line that stays between the strip and the panels. */
    public void showBanner(Region banner) {
        banner.getStyleClass().add("banner");
        rows.getChildren().add(rows.getChildren().indexOf(split), banner);
    }

    /** The window's keys are this frame's as long as it is shown. */
    private void moved(Scene before, Scene now) {
        if (before != null) {
            keys.remove(before);
            cycle.leave(before);
        }
        if (now != null) {
            keys.install(now);
            cycle.watch(now);
        }
    }

    private void arrange() {
        View view = model.viewProperty().get();
        ViewPanes content = panes.get(view);
        if (content != null) {
            model.leftThereProperty().set(content.left() != null);
            model.rightThereProperty().set(content.right() != null || content.innerRight() != null);
            int folded = folds(getWidth());
            if (content.innerRight() != null) {
                content.innerRight().accept(model.rightOpenProperty().get() && folded < 1);
            }
            split.show(view, content, model.leftOpenProperty().get() && folded < 2, model.rightOpenProperty().get() && folded < 1);
        }
    }

    /** How many outer panels a window of this width folds away. */
    private static int folds(double width) {
        return width == 0 || width >= PanelSplit.FOLD_RIGHT_BELOW ? 0 : width >= PanelSplit.FOLD_LEFT_BELOW ? 1 : 2;
    }

    private void toggleFullScreen() {
        if (getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }
}
