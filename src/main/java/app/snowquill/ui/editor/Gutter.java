package app.snowquill.ui.editor;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * What stands at the left of one paragraph: room, and the rail of an agent's text. It also gives its paragraph its look, and
 * below the last one it bears the preview, which so scrolls with the text. Made anew whenever the paragraph is.
 */
final class Gutter extends Region {
    /** Width at either side of the column, px. */
    static final double WIDTH = 40;
    private static final double RAIL_X = 14;
    private static final double PREVIEW_OVERHANG = 14;
    private static final double PREVIEW_GAP = 6;
    private static final double TOP = 20;
    private static final double BOTTOM = 48;
    private static final PseudoClass FLUSH = PseudoClass.getPseudoClass("flush");
    private static final PseudoClass BREAK = PseudoClass.getPseudoClass("break");

    enum Look {
        INDENTED, FLUSH, BREAK
    }

    enum Place {
        FIRST, INNER, LAST, ONLY;

        static Place of(int index, int count) {
            return index == 0 ? count == 1 ? ONLY : FIRST : index == count - 1 ? LAST : INNER;
        }

        boolean isFirst() {
            return this == FIRST || this == ONLY;
        }

        boolean isLast() {
            return this == LAST || this == ONLY;
        }
    }

    private final Region rail = new Region();
    private final Place place;
    private final Node below;
    private final double columnWidth;
    private double room;

    /**
     * @param below what hangs below the paragraph; null for nothing
     * @param columnWidth of the text, px
     */
    Gutter(Look look, OriginMarks.Rail origin, Place place, Node below, double columnWidth) {
        this.place = place;
        this.below = below;
        this.columnWidth = columnWidth;
        getStyleClass().add("gutter");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        rail.getStyleClass().addAll("rail", origin == OriginMarks.Rail.BROKEN ? "broken" : "solid");
        rail.setVisible(origin != OriginMarks.Rail.NONE);
        getChildren().add(rail);
        if (below != null) {
            below.setManaged(false);
            getChildren().add(below);
        }
        parentProperty().addListener((property, before, now) -> dress(now, look));
    }

    private void dress(Parent box, Look look) {
        if (box instanceof Region paragraph) {
            paragraph.pseudoClassStateChanged(FLUSH, look == Look.FLUSH);
            paragraph.pseudoClassStateChanged(BREAK, look == Look.BREAK);
            pad(paragraph);
        }
    }

    /** Gives the preview the room it needs now. */
    void fit() {
        if (getParent() instanceof Region paragraph) {
            pad(paragraph);
            requestLayout();
        }
    }

    /** By an inline style, for RichTextFX's own sheet would win over a padding that is set. */
    private void pad(Region paragraph) {
        room = belowHeight();
        paragraph.setStyle(String.format(java.util.Locale.ROOT, "-fx-padding: %.0fpx %.0fpx %.0fpx 0;", place.isFirst() ? TOP : 0,
                WIDTH, place.isLast() ? BOTTOM + room : 0));
    }

    private double belowHeight() {
        return below == null ? 0 : PREVIEW_GAP + Math.ceil(below.prefHeight(belowWidth()));
    }

    private double belowWidth() {
        return columnWidth + 2 * PREVIEW_OVERHANG;
    }

    @Override
    protected void layoutChildren() {
        rail.resizeRelocate(RAIL_X, 3, 3, Math.max(0, getHeight() - 6));
        if (below != null) {
            if (Math.abs(belowHeight() - room) > 0.5) {
                fit();
            }
            below.resizeRelocate(WIDTH - PREVIEW_OVERHANG, getHeight() + PREVIEW_GAP, belowWidth(),
                    Math.ceil(below.prefHeight(belowWidth())));
        }
    }
}
