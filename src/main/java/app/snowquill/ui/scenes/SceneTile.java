package app.snowquill.ui.scenes;

import app.snowquill.story.SceneType;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.PovChip;
import app.snowquill.ui.common.ThinBar;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One card of the corkboard, 216 x 132 px, with the colour of who tells it at its left. */
final class SceneTile extends VBox {
    static final double WIDTH = 216;
    static final double HEIGHT = 132;

    SceneTile(SceneRow row, SceneWords words, ScenesActions actions, SceneDragging dragging, SceneOrder order,
              Supplier<List<SceneRow>> rows) {
        getStyleClass().addAll("card", "scene-tile", "tile-pov-" + (row.pov().map(ScenePov::place).orElse(Inks.NOBODY) % 8 + 1));
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        Label title = new Label(words.title(row));
        title.getStyleClass().add("title");
        title.setTooltip(new Tooltip(words.title(row)));
        title.setMinWidth(0);
        Label number = new Label(Integer.toString(row.number()));
        number.getStyleClass().addAll("caption", "subtle");
        number.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, title, space, number);
        head.getStyleClass().add("tile-head");
        row.pov().ifPresent(pov -> head.getChildren().add(0, new PovChip(pov.name(), pov.place())));
        Label summary = new Label(row.summary());
        summary.getStyleClass().add("summary");
        summary.setWrapText(true);
        VBox.setVgrow(summary, Priority.ALWAYS);
        summary.setMaxHeight(Double.MAX_VALUE);
        summary.setTooltip(row.summary().isBlank() ? null : new Tooltip(row.summary()));
        Label type = new Label(words.strings().of("scenes.type", row.type()),
                Icons.sized(row.type() == SceneType.REACTIVE ? Feather.CORNER_LEFT_UP : Feather.TARGET, 12));
        type.getStyleClass().addAll("caption", "muted");
        type.setTooltip(new Tooltip(type.getText()));
        type.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(6, type, gap);
        foot.getStyleClass().add("tile-foot");
        row.marks().stream().findFirst().ifPresent(mark -> {
            Chip chip = new Chip(words.mark(mark), mark.kind().tone(), mark.kind().icon());
            chip.setTooltip(new Tooltip(words.marks(row)));
            foot.getChildren().add(chip);
            type.setText(""); // the chip needs its room; the sign and its tooltip stay
        });
        Label count = new Label(words.words(row));
        count.getStyleClass().addAll("caption", "muted");
        count.setMinWidth(USE_PREF_SIZE);
        foot.getChildren().add(count);
        ThinBar bar = new ThinBar();
        if (!row.has(Mark.Kind.WRITING)) {
            bar.getStyleClass().remove("machine");
        }
        bar.show(row.part());
        getChildren().addAll(head, summary, foot, bar);
        setFocusTraversable(true);
        setAccessibleText(words.accessible(row));
        setAccessibleRole(AccessibleRole.BUTTON);
        listen(row, actions, order);
        dragging.install(this, Orientation.HORIZONTAL, () -> row,
                () -> order == SceneOrder.READING ? List.of(row.id()) : List.of(), rows);
    }

    private void listen(SceneRow row, ScenesActions actions, SceneOrder order) {
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getClickCount() == 2) {
                actions.open().accept(row.id());
            }
        });
        setOnKeyPressed(event -> {
            boolean moves = event.isAltDown() && event.isShiftDown() && order == SceneOrder.READING;
            KeyCode code = event.getCode();
            if (code == KeyCode.ENTER) {
                actions.open().accept(row.id());
            } else if (code == KeyCode.DELETE) {
                actions.moves().bin(List.of(row.id()));
            } else if (moves && (code == KeyCode.LEFT || code == KeyCode.UP)) {
                actions.moves().step(List.of(row.id()), -1);
            } else if (moves && (code == KeyCode.RIGHT || code == KeyCode.DOWN)) {
                actions.moves().step(List.of(row.id()), 1);
            } else {
                return;
            }
            event.consume();
        });
    }
}
