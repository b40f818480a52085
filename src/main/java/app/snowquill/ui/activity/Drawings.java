package app.snowquill.ui.activity;

import app.snowquill.ui.activity.TileChart.Drawing;
import java.util.Arrays;

/** The drawings of the tiles. */
final class Drawings {
    private static final double MARGIN = 4;
    private static final double DOT = 2.5;
    private static final double BAR_WIDTH = 60;
    private static final double BAR_HEIGHT = 6;

    private Drawings() {
    }

    /** @param strong which bar is told apart; -1 for none */
    static Drawing bars(int[] values, int strong) {
        return (canvas, quiet, loud) -> {
            int most = Arrays.stream(values).max().orElse(0);
            double pitch = TileChart.WIDTH / Math.max(1, values.length);
            for (int i = 0; i < values.length; i++) {
                if (values[i] > 0) {
                    double height = Math.max(1.5, TileChart.HEIGHT * values[i] / most);
                    canvas.setFill(i == strong ? loud : quiet);
                    canvas.fillRoundRect(i * pitch + 1, TileChart.HEIGHT - height, pitch - 2, height, 2, 2);
                }
            }
        };
    }

    /** The last value is marked; a single one is only that. From {@code least} or lower to {@code most} or higher. */
    static Drawing line(double[] values, double least, double most) {
        return (canvas, quiet, loud) -> {
            if (values.length == 0) {
                return;
            }
            double low = Math.min(least, Arrays.stream(values).min().getAsDouble());
            double high = Math.max(most, Arrays.stream(values).max().getAsDouble());
            double span = high - low > 0 ? high - low : 1;
            double[] x = new double[values.length];
            double[] y = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                x[i] = values.length == 1 ? TileChart.WIDTH - MARGIN
                        : i * (TileChart.WIDTH - MARGIN) / (values.length - 1);
                y[i] = TileChart.HEIGHT - MARGIN - (values[i] - low) / span * (TileChart.HEIGHT - 2 * MARGIN);
            }
            canvas.setStroke(loud);
            canvas.setLineWidth(1.5);
            canvas.strokePolyline(x, y, x.length);
            canvas.setFill(loud);
            canvas.fillOval(x[x.length - 1] - DOT, y[y.length - 1] - DOT, 2 * DOT, 2 * DOT);
        };
    }

    /** @param share 0 to 1 */
    static Drawing level(double share) {
        return (canvas, quiet, loud) -> {
            double left = TileChart.WIDTH - BAR_WIDTH;
            double top = (TileChart.HEIGHT - BAR_HEIGHT) / 2;
            canvas.setFill(quiet);
            canvas.fillRoundRect(left, top, BAR_WIDTH, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
            if (share > 0) {
                canvas.setFill(loud);
                canvas.fillRoundRect(left, top, Math.max(BAR_HEIGHT, BAR_WIDTH * Math.min(1, share)), BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
            }
        };
    }
}
