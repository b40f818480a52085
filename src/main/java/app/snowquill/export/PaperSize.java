package app.snowquill.export;

/** The paper; lengths in twentieths of a point. */
public enum PaperSize {
    LETTER(12_240, 15_840), A4(11_906, 16_838);

    private final int width;
    private final int height;

    PaperSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
