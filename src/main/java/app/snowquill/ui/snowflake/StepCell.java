package app.snowquill.ui.snowflake;

import app.snowquill.snowflake.Step;
import app.snowquill.ui.common.Hexagon;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.snowflake.CellState.Sign;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One cell of the strip: the step's number in its hexagon, its name, its state in words. */
final class StepCell extends ToggleButton {
    private static final int SIGN = 12;

    private final Hexagon hexagon;
    private final Label name = new Label();
    private final FontIcon sign = Icons.sized(Feather.CIRCLE, SIGN);
    private final Label words = new Label();
    private final HBox second = new HBox(4, sign, words);
    private final VBox lines = new VBox(name, second);
    private final HBox content;
    private final Tooltip tip = new Tooltip();

    StepCell(int number) {
        this.hexagon = new Hexagon(number, Hexagon.Look.EMPTY);
        this.content = new HBox(8, hexagon, lines);
        getStyleClass().setAll("step-cell");
        setId("step-" + number);
        name.getStyleClass().add("name");
        words.getStyleClass().add("words");
        content.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        setGraphic(content);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_COMPUTED_SIZE);
        setTooltip(tip);
    }

    /** @param cause why it is stale; blank where it is not */
    void show(CellState state, String cause) {
        hexagon.show(state.look());
        name.setText(state.name());
        words.setText(state.words());
        sign.setIconCode(icon(state.sign()));
        String style = state.sign().name().toLowerCase(Locale.ROOT);
        getStyleClass().setAll("step-cell", style, state.step() == Step.DRAFT ? "last" : "inner");
        setAccessibleText(state.spoken());
        tip.setText(cause.isEmpty() ? state.spoken() : state.spoken() + "\n" + cause);
    }

    /** Words that would be cut are left to the icon, the tooltip and the spoken name. */
    private void showWordsWhereTheyFit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - hexagon.getWidth() - content.getSpacing();
        boolean fit = room >= SIGN + second.getSpacing() + words.prefWidth(-1);
        words.setVisible(fit);
        words.setManaged(fit);
    }

    @Override
    protected void layoutChildren() {
        showWordsWhereTheyFit();
        super.layoutChildren();
    }

    /** Narrow cells show number and icon only. */
    void setNarrow(boolean narrow) {
        content.getChildren().setAll(hexagon, narrow ? sign : lines);
        if (!narrow && !second.getChildren().contains(sign)) {
            second.getChildren().add(0, sign);
        }
    }

    private static Feather icon(Sign sign) {
        return switch (sign) {
            case EMPTY -> Feather.CIRCLE;
            case CURRENT -> Feather.CHECK;
            case STALE -> Feather.REFRESH_CW;
            case RUNNING -> Feather.LOADER;
            case FAILED -> Feather.ALERT_OCTAGON;
            case LOCKED -> Feather.LOCK;
            case EDITED -> Feather.EDIT_3;
            case PARTLY -> Feather.FEATHER;
        };
    }
}
