package app.snowquill.ui.common;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
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
    private static final double LINE_VERTICAL_PADDING = 12;
    private static final double BARE_VERTICAL_PADDING = 2;
    private static final double BARE_HORIZONTAL_PADDING = 6;
    private static final double ICON_PADDING = 19;

    /** As in the sheet: 22 px a line in the serif, 18 in the sans. */
    private static final double SERIF_SPACING = 1;
    private static final double SANS_SPACING = 2;

    private final int rows;
    private final Text ruler = new Text();
    private Shown shown = new Shown("", 0, 0);

    /** How high a text was in the window, px. */
    private record Shown(String text, double width, double height) {
    }

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

    /** For one sentence or less: it wraps, and has no line breaks of its own. */
    public GrowingTextArea line() {
        getStyleClass().add("line");
        setTextFormatter(new TextFormatter<>(change -> {
            if (change.getText().equals("\n")) {
                return null;
            }
            change.setText(change.getText().replace('\n', ' '));
            return change;
        }));
        return this;
    }

    /** Without a frame until it has the focus, for a row of a list. */
    public GrowingTextArea bare() {
        getStyleClass().add("bare");
        return this;
    }

    /** With room for an icon at the left of its first line. */
    public GrowingTextArea withIcon() {
        getStyleClass().add("with-icon");
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
        boolean bare = getStyleClass().contains("bare");
        double sides = (bare ? BARE_HORIZONTAL_PADDING : HORIZONTAL_PADDING)
                + (getStyleClass().contains("with-icon") ? ICON_PADDING : 0);
        ruler.setWrappingWidth(Math.max(40, (width < 0 ? getWidth() : width) - sides));
        ruler.setText("x" + "\nx".repeat(rows - 1));
        double least = ruler.getLayoutBounds().getHeight();
        ruler.setText(!getText().isEmpty() ? getText() : getPromptText() == null ? "" : getPromptText());
        double seen = shown.text().equals(getText()) && shown.width() == (width < 0 ? getWidth() : width) ? shown.height() : 0;
        least = Math.max(least, seen);
        return Math.ceil(Math.max(least, ruler.getLayoutBounds().getHeight())
                + (bare ? BARE_VERTICAL_PADDING : getStyleClass().contains("line") ? LINE_VERTICAL_PADDING : VERTICAL_PADDING));
    }

    /** The ruler, outside the window, measures long serif text shorter than it is shown; what is shown then counts. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!getText().isEmpty() && lookup(".text") instanceof Text text) {
            Shown now = new Shown(getText(), getWidth(), text.getLayoutBounds().getHeight());
            boolean higher = now.height() > ruler.getLayoutBounds().getHeight() + 1;
            // A text is first shown as it was wrapped before the field had its width.
            boolean wasNarrower = now.text().equals(shown.text()) && now.width() == shown.width() && now.height() < shown.height();
            if (!now.equals(shown) && (higher || wasNarrower)) {
                shown = now;
                Platform.runLater(this::requestLayout);
            }
        }
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
