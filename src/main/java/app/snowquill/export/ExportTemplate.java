package app.snowquill.export;

/** How a Word manuscript looks; William Shunn's two formats. */
public enum ExportTemplate {
    /** Times New Roman, italics as italics. */
    SHUNN_MODERN("Times New Roman"),
    /** Courier New, italics underlined as on a typewriter. */
    SHUNN_CLASSIC("Courier New");

    private final String font;

    ExportTemplate(String font) {
        this.font = font;
    }

    String font() {
        return font;
    }
}
