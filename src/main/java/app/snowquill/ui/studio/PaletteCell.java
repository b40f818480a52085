package app.snowquill.ui.studio;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.KeyHint;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.command.Command;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One command of the palette: icon, name, what it belongs to, and its key or why it can't be done now. On the window's thread. */
final class PaletteCell extends ListCell<PaletteViewModel.Row> {
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    private final Strings strings;

    PaletteCell(Strings strings, PaletteViewModel model) {
        this.strings = strings;
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                model.choose(getItem());
            }
        });
    }

    @Override
    protected void updateItem(PaletteViewModel.Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(DIMMED, row != null && !row.canBeDone());
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        Command command = row.command();
        Label name = new Label(command.title(strings), Icons.small(command.icon()));
        name.getStyleClass().add("palette-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label place = new Label(strings.of("command.place", command.place()));
        place.getStyleClass().addAll("dense", "muted");
        place.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(12, name, place, space);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!row.canBeDone()) {
            Label why = new Label(row.obstacle());
            why.getStyleClass().addAll("dense", "muted", "palette-why");
            why.setTextOverrun(OverrunStyle.ELLIPSIS);
            why.setMinWidth(0);
            line.getChildren().add(why);
            setTooltip(new Tooltip(row.obstacle()));
        } else {
            command.keys().ifPresent(keys -> line.getChildren().add(new KeyHint(keys.getDisplayText().replaceAll("\\+(?=.)", " "))));
            setTooltip(null);
        }
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinWidth(0);
        line.setPrefWidth(0);
        setGraphic(line);
        setAccessibleText(command.title(strings) + ", " + place.getText() + (row.canBeDone() ? "" : ", " + row.obstacle()));
    }
}
