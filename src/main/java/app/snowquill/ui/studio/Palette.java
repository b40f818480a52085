package app.snowquill.ui.studio;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.KeyHint;
import app.snowquill.ui.common.Strings;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The palette of commands: a field, what fits the words in it, and the keys. The keys stay in the field; up and down choose, Enter does it, Esc closes. Made
 * anew for each opening; on the window's thread.
 */
public final class Palette extends VBox {
    private static final double WIDTH = 640;
    private static final double ROW = 36;
    private static final int MOST_ROWS = 12;
    private static final int PAGE = 10;

    private final PaletteViewModel model;
    private final Strings strings;
    private final Runnable close;
    private final CustomTextField field = new CustomTextField();
    private final ListView<PaletteViewModel.Row> list = new ListView<>();
    private final Label nothing = new Label();
    private final Label count = new Label();

    /** @param close takes the palette away */
    public Palette(PaletteViewModel model, Strings strings, Runnable close) {
        this.model = model;
        this.strings = strings;
        this.close = close;
        getStyleClass().add("palette");
        getStylesheets().add(StudioFrame.class.getResource("palette.css").toExternalForm());
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        field.setId("palette-field");
        field.setLeft(Icons.small(Feather.SEARCH));
        field.setPromptText(strings.text("palette.prompt"));
        field.setAccessibleText(strings.text("palette.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(strings.text("palette.list"));
        list.setCellFactory(view -> new PaletteCell(strings, model));
        nothing.setText(strings.text("palette.nothing"));
        nothing.getStyleClass().addAll("muted", "palette-nothing");
        StackPane middle = new StackPane(list, nothing);
        middle.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(field, middle, foot());
        model.rowsProperty().addListener((property, before, now) -> show(now));
        show(model.rowsProperty().get());
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private HBox foot() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        count.getStyleClass().addAll("caption", "muted");
        HBox foot = new HBox(6, new KeyHint("↑"), new KeyHint("↓"), caption("palette.move"), new KeyHint("Enter"), caption("palette.do"),
                new KeyHint("Esc"), caption("palette.close"), space, count);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private Label caption(String key) {
        Label label = new Label(strings.text(key));
        label.getStyleClass().addAll("caption", "muted", "palette-caption");
        return label;
    }

    private void show(List<PaletteViewModel.Row> rows) {
        list.getItems().setAll(rows);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(ROW * Math.max(1, Math.min(MOST_ROWS, rows.size())) + 2);
        list.setMinHeight(0);
        list.setVisible(!rows.isEmpty());
        nothing.setVisible(rows.isEmpty());
        count.setText(strings.text("palette.count", rows.size()));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            case ENTER -> choose();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        int at = list.getSelectionModel().getSelectedIndex() + by;
        int next = Math.abs(by) == 1 && last >= 0 ? Math.floorMod(at, last + 1) : Math.max(0, Math.min(last, at));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - MOST_ROWS + 1 > 0 ? next - MOST_ROWS / 2 : 0));
    }

    private void choose() {
        PaletteViewModel.Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.choose(row);
        }
    }
}
