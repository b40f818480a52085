package app.snowquill.export.page;

/** A line under letters. Lengths in points, from the page's upper left corner. */
public record Rule(float x, float y, float width, float thickness) {
    Rule moved(double right, double down) {
        return new Rule((float) (x + right), (float) (y + down), width, thickness);
    }
}
