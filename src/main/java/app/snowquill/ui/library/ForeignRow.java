package app.snowquill.ui.library;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How a {@link ForeignLine} looks: a box to leave it out, its title, what is said of it, who sees it, its words. Serves one cell after another line. */
final class ForeignRow extends HBox {
    private static final double TITLE = 0.3;
    private static final double EYES = 96;
    private static final double WORDS = 48;

    private final CheckBox wanted = new CheckBox();
    private final Label title = new Label();
    private final Label said = new Label();
    private final Label eyes = new Label();
    private final Label words = new Label();
    private final Tooltip whole = new Tooltip();
    private final IntPredicate wants;
    private ForeignLine line;

    /** @param want told the place and whether it is to come in */
    ForeignRow(IntPredicate wants, BiConsumer<Integer, Boolean> want) {
        super(8);
        this.wants = wants;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setPrefWidth(1);
        title.setMinWidth(0);
        said.setMinWidth(0);
        said.setPrefWidth(1);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        words.setMinWidth(WORDS);
        words.setAlignment(Pos.CENTER_RIGHT);
        said.getStyleClass().addAll("caption", "muted");
        eyes.getStyleClass().add("caption");
        words.getStyleClass().addAll("caption", "muted");
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        wanted.setFocusTraversable(false);
        wanted.setOnAction(event -> want.accept(line.place(), wanted.isSelected()));
        getChildren().addAll(wanted, title, said, eyes, words);
    }

    /** @param of the cell's line; null where the cell is empty */
    void showIn(Labeled cell, ForeignLine of) {
        cell.setText(null);
        cell.setGraphic(of == null ? null : this);
        cell.setTooltip(of == null ? null : whole);
        if (of != null) {
            show(of);
            cell.setAccessibleText(of.spoken());
        }
    }

    private void show(ForeignLine of) {
        line = of;
        boolean choosable = of.place() >= 0;
        wanted.setVisible(choosable);
        wanted.setManaged(choosable);
        wanted.setSelected(choosable && wants.test(of.place()));
        wanted.setAccessibleText(of.title());
        wanted.setId(choosable ? "want-" + of.place() : null);
        setOpacity(choosable && !wanted.isSelected() ? 0.5 : 1);
        title.setText(of.title());
        title.getStyleClass().remove("strong");
        if (of.said().isEmpty() && of.eyes().isEmpty() && of.words() == 0 && !choosable) {
            title.getStyleClass().add("strong"); // a part
        }
        title.prefWidthProperty().unbind();
        title.setPrefWidth(Region.USE_COMPUTED_SIZE);
        if (!of.said().isEmpty()) {
            title.prefWidthProperty().bind(widthProperty().multiply(TITLE));
        }
        eyes.setMinWidth(of.eyes().isEmpty() ? 0 : EYES);
        eyes.setMaxWidth(of.eyes().isEmpty() ? 0 : EYES);
        said.setText(of.said());
        eyes.setText(of.eyes());
        words.setText(of.words() == 0 ? "" : String.format(Locale.ENGLISH, "%,d", of.words()));
        whole.setText(of.whole());
    }
}
