package app.snowquill.ui.scenes;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TableCell;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;

/** One row of all lanes: a filled circle is proactive, an open diamond reactive, a dashed brick line a link that can't be. */
final class LaneCell extends TableCell<SceneRow, SceneRow> {
    static final double LANE = 20;
    private static final double FIRST = 26;
    private static final double MIDDLE = 19;
    /** Half the height of a sign with the room around it. */
    private static final double ROOM = 7;
    private static final double DASH = 3;
    private static final double GAP = 4;

    private final Inks inks;
    private final Canvas canvas = new Canvas(1, 1);

    LaneCell(Inks inks) {
        this.inks = inks;
        getStyleClass().add("lane-cell");
        setGraphic(canvas);
    }

    @Override
    protected void updateItem(SceneRow row, boolean empty) {
        super.updateItem(row, empty);
        canvas.setVisible(!empty);
        draw();
    }

    /** Draws anew; also where the colours have changed. */
    void draw() {
        SceneRow row = getItem();
        if (row == null || isEmpty()) {
            return;
        }
        canvas.setWidth(width(row.lanes().size()));
        canvas.setHeight(ChainTable.ROW);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setLineWidth(2);
        for (int i = 0; i < row.lanes().size(); i++) {
            lane(pen, row.lanes().get(i), FIRST + LANE * i);
        }
    }

    static double width(int lanes) {
        return 8 + Math.max(74, LANE * lanes + 14);
    }

    private void lane(GraphicsContext pen, Lane lane, double x) {
        double room = lane.sign() == Lane.Sign.NONE ? 0 : ROOM;
        line(pen, lane.above(), lane, x, 0, MIDDLE - room);
        line(pen, lane.below(), lane, x, MIDDLE + room, ChainTable.ROW);
        Paint ink = inks.pov(lane.ink());
        pen.setLineDashes();
        pen.setStroke(ink);
        if (lane.sign() == Lane.Sign.PROACTIVE) {
            pen.setFill(ink);
            pen.fillOval(x - 7, MIDDLE - 7, 14, 14);
        } else if (lane.sign() == Lane.Sign.REACTIVE) {
            double half = 5 * Math.sqrt(2);
            pen.setFill(inks.ground());
            double[] across = {x, x + half, x, x - half};
            double[] down = {MIDDLE - half, MIDDLE, MIDDLE + half, MIDDLE};
            pen.fillPolygon(across, down, 4);
            pen.strokePolygon(across, down, 4);
        }
    }

    private void line(GraphicsContext pen, Lane.Line kind, Lane lane, double x, double from, double to) {
        if (kind == Lane.Line.NONE) {
            return;
        }
        boolean broken = kind == Lane.Line.BROKEN;
        pen.setStroke(broken ? inks.broken() : inks.pov(lane.ink()));
        pen.setLineCap(StrokeLineCap.BUTT);
        if (broken) {
            pen.setLineDashes(DASH, GAP);
        } else {
            pen.setLineDashes();
        }
        pen.strokeLine(x, from, x, to);
    }
}
