package app.snowquill.ui.history;

import app.snowquill.pipeline.history.Passage;
import app.snowquill.pipeline.history.Piece;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.MarkedFlow;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A passage on both sides, as high as the higher of them, and between them the arrow that brings it over. */
final class PassageRow extends Region {
    private static final double MIDDLE = 28;
    /** Height of one line of prose, on which the arrow stands. */
    private static final double LINE = 18;
    private static final Insets LEFT = new Insets(5, 22, 5, 28);
    private static final Insets RIGHT = new Insets(5, 28, 5, 22);

    private final Node left;
    private final Node right;
    private final Label heading;
    private final Button arrow;

    PassageRow(CompareRow row, Strings strings, Consumer<CompareRow> bringOver) {
        getStyleClass().add("passage-row");
        Passage passage = row.passage();
        left = side(row, passage.left(), passage.leftPieces());
        right = side(row, passage.right(), passage.rightPieces());
        getChildren().addAll(left, right);
        heading = row.heading().isEmpty() ? null : new Label(row.heading());
        if (heading != null) {
            heading.getStyleClass().addAll("strong", "document-heading");
            getChildren().add(heading);
        }
        arrow = row.text().canBringOver(row.index())
                ? Buttons.icon(Feather.ARROW_RIGHT, strings.text("history.bring-this"), () -> bringOver.accept(row)) : null;
        if (arrow != null) {
            arrow.getStyleClass().addAll("small", "bring-over");
            arrow.setFocusTraversable(false);
            getChildren().add(arrow);
        }
    }

    private static Node side(CompareRow row, String text, List<Piece> pieces) {
        if (text == null) {
            Region gap = new Region();
            gap.getStyleClass().add("nothing-here");
            return gap;
        }
        boolean prose = row.field().isEmpty();
        MarkedFlow flow = new MarkedFlow(pieces, prose && !row.flush());
        if (prose) {
            return flow;
        }
        flow.getStyleClass().add("form-text");
        Label label = new Label(row.field());
        label.getStyleClass().add("field-label");
        return new VBox(2, label, flow);
    }

    @Override
    protected double computePrefHeight(double width) {
        double column = (width - MIDDLE) / 2;
        double height = Math.max(height(left, column - LEFT.getLeft() - LEFT.getRight()),
                height(right, column - RIGHT.getLeft() - RIGHT.getRight()));
        return Math.ceil(headingHeight() + height + LEFT.getTop() + LEFT.getBottom());
    }

    @Override
    protected void layoutChildren() {
        double column = (getWidth() - MIDDLE) / 2;
        double top = headingHeight();
        double height = getHeight() - top - LEFT.getTop() - LEFT.getBottom();
        if (heading != null) {
            heading.resizeRelocate(LEFT.getLeft(), 10, getWidth() - LEFT.getLeft() - RIGHT.getRight(), top - 10);
        }
        left.resizeRelocate(LEFT.getLeft(), top + LEFT.getTop(), column - LEFT.getLeft() - LEFT.getRight(), height);
        right.resizeRelocate(column + MIDDLE + RIGHT.getLeft(), top + RIGHT.getTop(),
                column - RIGHT.getLeft() - RIGHT.getRight(), height);
        if (arrow != null) {
            arrow.resizeRelocate(Math.round(column + (MIDDLE - 22) / 2), top + LEFT.getTop() + (LINE - 22) / 2, 22, 22);
        }
    }

    private double headingHeight() {
        return heading == null ? 0 : 30;
    }

    private static double height(Node node, double width) {
        return Math.max(LINE, node.prefHeight(Math.max(40, width)));
    }
}
