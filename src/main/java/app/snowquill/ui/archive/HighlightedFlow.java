package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer.Piece;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.BoundingBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words of which some are marked: a ground and a line beneath, drawn once it is known where they stand. */
final class HighlightedFlow extends TextFlow {
    private record Range(int from, int to) {
    }

    private final List<Range> ranges = new ArrayList<>();
    private final int before;
    private List<Bounds> drawn = List.of();

    /** @param indent width of what stands before the first line; 0 for none */
    HighlightedFlow(List<Piece> pieces, double indent) {
        getStyleClass().add("highlighted");
        before = indent > 0 ? 1 : 0;
        if (indent > 0) {
            Region space = new Region();
            space.setMinSize(indent, 1);
            space.setPrefSize(indent, 1);
            getChildren().add(space);
        }
        int at = 0;
        for (Piece piece : pieces) {
            Text text = new Text(piece.text());
            text.getStyleClass().add("piece");
            getChildren().add(text);
            if (piece.match()) {
                ranges.add(new Range(at, at + piece.text().length()));
            }
            at += piece.text().length();
        }
    }

    /** Where the first marked words stand, or the top where none are marked; known once this is laid out. */
    Bounds firstMark() {
        return ranges.isEmpty() ? new BoundingBox(0, 0, 1, 1) : boxes(ranges.get(0)).get(0);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Bounds> now = ranges.stream().flatMap(range -> boxes(range).stream()).toList();
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        getChildren().removeIf(child -> child.getStyleClass().contains("mark"));
        List<Region> marks = new ArrayList<>();
        for (Bounds box : now) {
            Region mark = new Region();
            mark.getStyleClass().add("mark");
            mark.setManaged(false);
            mark.setMouseTransparent(true);
            mark.resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            marks.add(mark);
        }
        getChildren().addAll(0, marks);
    }

    /** A range of characters as boxes, one a line. */
    private List<Bounds> boxes(Range range) {
        List<Bounds> boxes = new ArrayList<>();
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        boolean open = false;
        for (PathElement element : rangeShape(range.from() + before, range.to() + before)) {
            if (element instanceof MoveTo move) {
                if (open) {
                    boxes.add(new BoundingBox(left, top, right - left, bottom - top));
                }
                left = move.getX();
                right = left;
                top = move.getY();
                bottom = top;
                open = true;
            } else if (element instanceof LineTo line) {
                left = Math.min(left, line.getX());
                right = Math.max(right, line.getX());
                top = Math.min(top, line.getY());
                bottom = Math.max(bottom, line.getY());
            }
        }
        boxes.add(new BoundingBox(left, top, right - left, bottom - top));
        return boxes;
    }
}
