package app.snowquill.export;

import app.snowquill.export.Manuscript.Emphasis;

/**
 * The automatic styles of an OpenDocument text: for every named style one that begins each kind of page, and one that runs from
 * right to left; and those of emphasis. They must all stand before the text, which is written through, so none waits to be used.
 */
final class OdtStyles {
    static final String RIGHT_TO_LEFT = "-rtl";

    private OdtStyles() {
    }

    /** What a style's name ends in where its paragraph begins such a page. */
    static String on(PageKind kind) {
        return "-" + kind.name();
    }

    static String of(Emphasis emphasis) {
        return "Emphasis-" + emphasis.name();
    }

    static String automatic(ExportTemplate template) {
        StringBuilder xml = new StringBuilder("<office:automatic-styles>");
        for (TextStyle style : TextStyle.values()) {
            append(xml, style, template, "", "");
            for (PageKind kind : PageKind.values()) {
                if ((kind == PageKind.MANUSCRIPT) == (template != ExportTemplate.BOOK)) {
                    String number = kind == PageKind.FIRST_OPENING ? " style:page-number=\"1\"" : "";
                    append(xml, style, template, on(kind), number);
                }
            }
        }
        for (Emphasis emphasis : Emphasis.values()) {
            xml.append("<style:style style:name=\"").append(of(emphasis)).append("\" style:family=\"text\"><style:text-properties")
                    .append(emphasis.italic() ? italic(template) : "")
                    .append(emphasis.bold() ? " fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\""
                            : "").append("/></style:style>");
        }
        return xml.append("</office:automatic-styles>").toString();
    }

    private static void append(StringBuilder xml, TextStyle parent, ExportTemplate template, String page, String number) {
        String master = page.isEmpty() ? "" : " style:master-page-name=\"" + page.substring(1) + "\"";
        // Text that is flush on one side is so on the other; "start" is not read alike everywhere.
        String align = parent.isCentred() || parent.isText() && template == ExportTemplate.BOOK ? "" : " fo:text-align=\"right\"";
        if (!page.isEmpty()) {
            style(xml, parent, page, master, number);
        }
        style(xml, parent, page + RIGHT_TO_LEFT, master, number + align + " style:writing-mode=\"rl-tb\"");
    }

    private static void style(StringBuilder xml, TextStyle parent, String ending, String master, String properties) {
        xml.append("<style:style style:name=\"").append(parent.id()).append(ending)
                .append("\" style:family=\"paragraph\" style:parent-style-name=\"").append(parent.id()).append('"').append(master)
                .append("><style:paragraph-properties").append(properties).append("/></style:style>");
    }

    private static String italic(ExportTemplate template) {
        return template == ExportTemplate.SHUNN_CLASSIC
                ? " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\" style:text-underline-color=\"font-color\""
                : " fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\"";
    }
}
