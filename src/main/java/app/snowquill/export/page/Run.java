package app.snowquill.export.page;

/**
 * Letters of one face on one line, in the order they stand from left to right. Lengths in points.
 *
 * @param x from the page's left edge
 * @param y of the base line, from the page's head
 * @param wordSpace added after every space
 * @param tracking added after every letter
 */
public record Run(Face face, float size, float x, float y, String text, float wordSpace, float tracking) {
    Run moved(double right, double down) {
        return new Run(face, size, (float) (x + right), (float) (y + down), text, wordSpace, tracking);
    }
}
