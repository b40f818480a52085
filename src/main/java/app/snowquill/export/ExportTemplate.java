package app.snowquill.export;

/** How a document for a word processor looks: William Shunn's two manuscript formats, or a book. */
public enum ExportTemplate {
    /** Times New Roman, italics as italics. */
    SHUNN_MODERN("Times New Roman", "Times;Liberation Serif;Tinos"),
    /** Courier New, italics underlined as on a typewriter. */
    SHUNN_CLASSIC("Courier New", "Courier;Liberation Mono;Cousine"),
    /** Typeset as a printed novel on a small page. */
    BOOK("Palatino Linotype", "Palatino;Book Antiqua;P052;TeX Gyre Pagella;Georgia;Times New Roman;Liberation Serif");

    private final String font;
    private final String otherFonts;

    ExportTemplate(String font, String otherFonts) {
        this.font = font;
        this.otherFonts = otherFonts;
    }

    String font() {
        return font;
    }

    /** The font and those that take its place where it is not there, in their order, parted by semicolons. */
    String fontFamily() {
        return font + ";" + otherFonts;
    }
}
