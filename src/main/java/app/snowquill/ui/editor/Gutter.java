package app.snowquill.ui.editor;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * What stands at the left of one paragraph: room, and the rail of an agent's text. It also gives its paragraph its look, and
 * bears what hangs below the paragraph or stands in its place, which so scrolls with the text. Made anew whenever the paragraph is.
 */
final class Gutter extends Region {
    /** Width at either side of the column, px. */
    static final double WIDTH = 40;
    private static final double RAIL_X = 14;
    /** How far what hangs here reaches out of the column at the left, px. */
    static final double PREVIEW_OVERHANG = 14;
    private static final double PREVIEW_GAP = 6;
    private static final double TOP = 20;
    private static final double BOTTOM = 48;
    private static final PseudoClass FLUSH = PseudoClass.getPseudoClass("flush");
    private static final PseudoClass BREAK = PseudoClass.getPseudoClass("break");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

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

        /** The same with the foot of the page below it. */
        Place asLast() {
            return isFirst() ? ONLY : LAST;
        }

        boolean isLast() {
            return this == LAST || this == ONLY;
        }
    }

    private final Region rail = new Region();
    private final Place place;
    private final Borne borne;
    private final double columnWidth;
    private final double right;
    private double room;

    /**
     * @param borne what hangs at the paragraph
     * @param dimmed whether something else is looked at
     * @param columnWidth of the text, px
     * @param right from the column to the edge of the page, px
     */
    Gutter(Look look, OriginMarks.Rail origin, Place place, Borne borne, boolean dimmed, double columnWidth, double right) {
        this.place = place;
        this.borne = borne;
        this.columnWidth = columnWidth;
        this.right = right;
        getStyleClass().add("gutter");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        rail.getStyleClass().addAll("rail", origin == OriginMarks.Rail.BROKEN ? "broken" : "solid");
        rail.setVisible(origin != OriginMarks.Rail.NONE && !borne.hides() && !dimmed);
        getChildren().add(rail);
        if (borne.node() != null) {
            borne.node().setManaged(false);
            getChildren().add(borne.node());
        }
        parentProperty().addListener((property, before, now) -> dress(now, look, dimmed));
    }

    private void dress(Parent box, Look look, boolean dimmed) {
        if (box instanceof Region paragraph) {
            paragraph.pseudoClassStateChanged(FLUSH, look == Look.FLUSH);
            paragraph.pseudoClassStateChanged(BREAK, look == Look.BREAK);
            paragraph.pseudoClassStateChanged(HIDDEN, borne.hides());
            paragraph.pseudoClassStateChanged(DIMMED, dimmed);
            pad(paragraph);
        }
    }

    /** Gives what hangs here the room it needs now. */
    void fit() {
        if (getParent() instanceof Region paragraph) {
            pad(paragraph);
            requestLayout();
        }
    }

    /** By an inline style, for RichTextFX's own sheet would win over a padding that is set. */
    private void pad(Region paragraph) {
        room = borneHeight();
        double top = place.isFirst() ? TOP : 0;
        double foot = place.isLast() ? BOTTOM : 0;
        paragraph.setStyle(switch (borne.kind()) {
            case GONE -> height(0) + " -fx-padding: 0;";
            case INSTEAD -> height(top + room + foot) + padding(top, 0);
            case BELOW, NOTHING -> padding(top, foot + room);
        });
    }

    private String padding(double top, double bottom) {
        return String.format(Locale.ROOT, "-fx-padding: %.0fpx %.0fpx %.0fpx 0;", top, right, bottom);
    }

    private static String height(double px) {
        return String.format(Locale.ROOT, "-fx-min-height: %1$.0fpx; -fx-pref-height: %1$.0fpx; -fx-max-height: %1$.0fpx;", px);
    }

    private double borneHeight() {
        return borne.node() == null ? 0 : Math.ceil(borne.node().prefHeight(borneWidth())) + (borne.kind() == Borne.Kind.BELOW ? PREVIEW_GAP : 0);
    }

    private double borneWidth() {
        return borne.kind() == Borne.Kind.BELOW ? columnWidth + 2 * PREVIEW_OVERHANG : columnWidth + right + PREVIEW_OVERHANG;
    }

    @Override
    protected void layoutChildren() {
        rail.resizeRelocate(RAIL_X, 3, 3, Math.max(0, getHeight() - 6));
        if (borne.node() != null) {
            if (Math.abs(borneHeight() - room) > 0.5) {
                fit();
            }
            double y = borne.kind() == Borne.Kind.BELOW ? getHeight() + PREVIEW_GAP : 0;
            borne.node().resizeRelocate(WIDTH - PREVIEW_OVERHANG, y, borneWidth(), Math.ceil(borne.node().prefHeight(borneWidth())));
        }
    }
}
