package app.snowquill.export;

/** How a document for a word processor looks: William Shunn's two manuscript formats, or a book. */
public enum ExportTemplate {
    /** Times New Roman, italics as italics. */
    SHUNN_MODERN("Times New Roman"),
    /** Courier New, italics underlined as on a typewriter. */
    SHUNN_CLASSIC("Courier New"),
    /** Typeset as a printed novel on a small page. */
    BOOK("Garamond");

    private final String font;

    ExportTemplate(String font) {
        this.font = font;
    }

    String font() {
        return font;
    }
}
