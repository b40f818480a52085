package app.snowquill.ui.library;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How a {@link ForeignLine} looks: a box to leave it out, its title, what is said of it, who sees it, its words. Serves one cell after another line. */
final class ForeignRow extends HBox {
    private static final double TITLE = 0.34;

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
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        eyes.setMinWidth(0);
        eyes.setMaxWidth(110);
        words.setMinWidth(Region.USE_PREF_SIZE);
        said.getStyleClass().addAll("caption", "muted");
        eyes.getStyleClass().add("caption");
        words.getStyleClass().addAll("caption", "muted");
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        wanted.setFocusTraversable(false);
        wanted.setOnAction(event -> want.accept(line.place(), wanted.isSelected()));
        getChildren().addAll(wanted, title, said, eyes, words);
    }

    void show(ForeignLine of) {
        line = of;
        boolean choosable = of.place() >= 0;
        wanted.setVisible(choosable);
        wanted.setManaged(choosable);
        wanted.setSelected(choosable && wants.test(of.place()));
        wanted.setAccessibleText(of.title());
        wanted.setId(choosable ? "want-" + of.place() : null);
        setOpacity(choosable && !wanted.isSelected() ? 0.5 : 1);
        title.setText(of.title());
        title.maxWidthProperty().unbind();
        title.setMaxWidth(Double.MAX_VALUE);
        if (!of.said().isEmpty()) {
            title.maxWidthProperty().bind(widthProperty().multiply(TITLE));
        }
        said.setText(of.said());
        eyes.setText(of.eyes());
        words.setText(of.words() == 0 ? "" : String.format(Locale.ENGLISH, "%,d", of.words()));
        whole.setText(of.whole());
    }

    Tooltip whole() {
        return whole;
    }
}
