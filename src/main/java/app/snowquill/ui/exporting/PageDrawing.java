package app.snowquill.ui.exporting;

import app.snowquill.export.page.Page;
import app.snowquill.export.page.Rule;
import app.snowquill.export.page.Run;
import app.snowquill.export.page.TypeCase;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;

/** Draws a page as it is: paper white, letters black, each at its place. On the window's thread. */
final class PageDrawing {
    private static final Color PAPER = Color.WHITE;
    private static final Color INK = Color.gray(0.08);
    private static final Color FAR_INK = Color.gray(0.58);
    private static final double LETTER_HEIGHT = 0.45;

    private final PageFonts fonts = new PageFonts();
    private final TypeCase types = new TypeCase();

    /** @param width of the picture in pixels */
    void draw(Page page, Canvas canvas, double width) {
        GraphicsContext pen = sheet(page, canvas, width);
        pen.setFontSmoothingType(FontSmoothingType.GRAY);
        pen.setFill(INK);
        for (Run run : page.runs()) {
            pen.setFont(fonts.of(run.face(), run.size()));
            double[] places = types.places(run);
            int[] letters = run.text().codePoints().toArray();
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] != ' ') {
                    pen.fillText(Character.toString(letters[i]), run.x() + places[i], run.y());
                }
            }
        }
        for (Rule rule : page.rules()) {
            pen.fillRect(rule.x(), rule.y(), rule.width(), rule.thickness());
        }
    }

    /** From so far off that lines are bars. */
    void drawFar(Page page, Canvas canvas, double width) {
        GraphicsContext pen = sheet(page, canvas, width);
        pen.setFill(FAR_INK);
        for (Run run : page.runs()) {
            double[] places = types.places(run);
            pen.fillRect(run.x(), run.y() - run.size() * LETTER_HEIGHT, places[places.length - 1], run.size() * LETTER_HEIGHT);
        }
    }

    private static GraphicsContext sheet(Page page, Canvas canvas, double width) {
        double scale = width / page.width();
        canvas.setWidth(width);
        canvas.setHeight(Math.round(page.height() * scale));
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.setFill(PAPER);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setTransform(scale, 0, 0, scale, 0, 0);
        return pen;
    }
}
