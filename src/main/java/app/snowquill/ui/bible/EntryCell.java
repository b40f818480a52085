package app.snowquill.ui.bible;

import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One entry in the list: its name over what it is, and at the right what waits or disagrees. Long names are cut with an ellipsis. */
final class EntryCell extends Button {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    EntryCell(EntryRow row, Strings strings, Runnable open) {
        getStyleClass().add("entry-row");
        setId("entry-" + row.id());
        setAccessibleRole(AccessibleRole.BUTTON);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(event -> open.run());
        Label name = line(row.name(), "entry-name");
        Label words = line(row.words(), "entry-words");
        VBox lines = new VBox(name);
        if (!row.words().isEmpty()) {
            lines.getChildren().add(words);
        }
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox content = new HBox(6, lines);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("inside");
        String spoken = row.name();
        if (row.waiting() > 0) {
            Chip badge = Chip.badge(Integer.toString(row.waiting()), Tone.MACHINE);
            badge.setTooltip(new Tooltip(strings.text("bible.waiting-count", row.waiting())));
            content.getChildren().add(badge);
            spoken += ", " + strings.text("bible.waiting-count", row.waiting());
        }
        if (row.mark() == EntryRow.Mark.CONTRADICTED) {
            Label warning = new Label("", Icons.small(Feather.ALERT_TRIANGLE, "warning"));
            warning.setTooltip(new Tooltip(strings.text("bible.disagree")));
            warning.setMinWidth(USE_PREF_SIZE);
            content.getChildren().add(warning);
            spoken += ", " + strings.text("bible.disagree");
        }
        setGraphic(content);
        setAccessibleText(spoken);
        setTooltip(new Tooltip(row.words().isEmpty() ? row.name() : row.name() + "\n" + row.words()));
        content.prefWidthProperty().bind(widthProperty().subtract(24));
        content.maxWidthProperty().bind(widthProperty().subtract(24));
        setMinWidth(0);
    }

    void setChosen(String id) {
        pseudoClassStateChanged(SELECTED, getId().equals("entry-" + id));
    }

    private static Label line(String text, String style) {
        Label line = new Label(text);
        line.getStyleClass().add(style);
        line.setMinWidth(0);
        return line;
    }
}
