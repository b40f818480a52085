package app.snowquill.ui.common;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * A field for a few sentences that is as high as its text needs, at least {@code rows} lines. Tab goes to the next field. Not
 * for prose: a TextArea is slow with long text.
 */
public final class GrowingTextArea extends TextArea {
    private static final double VERTICAL_PADDING = 14;
    private static final double HORIZONTAL_PADDING = 22;

    /** As in the sheet: 22 px a line in the serif, 18 in the sans. */
    private static final double SERIF_SPACING = 1;
    private static final double SANS_SPACING = 2;

    private final int rows;
    private final Text ruler = new Text();

    public GrowingTextArea(int rows) {
        this.rows = rows;
        setWrapText(true);
        getStyleClass().add("growing-text-area");
        textProperty().addListener(observable -> requestLayout());
        fontProperty().addListener(observable -> requestLayout());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOnTab);
    }

    /** In the serif of forms, for what will be read as prose. */
    public GrowingTextArea serif() {
        getStyleClass().add("serif");
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        ruler.setFont(getFont());
        ruler.setLineSpacing(getStyleClass().contains("serif") ? SERIF_SPACING : SANS_SPACING);
        ruler.setWrappingWidth(Math.max(40, (width < 0 ? getWidth() : width) - HORIZONTAL_PADDING));
        ruler.setText("x" + "\nx".repeat(rows - 1));
        double least = ruler.getLayoutBounds().getHeight();
        ruler.setText(getText().isEmpty() ? "x" : getText());
        return Math.ceil(Math.max(least, ruler.getLayoutBounds().getHeight()) + VERTICAL_PADDING);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private void leaveOnTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
            event.consume();
            fireEvent(new KeyEvent(this, this, KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false,
                    false));
        }
    }
}
