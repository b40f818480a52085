package app.snowquill.export;

import java.util.Locale;

/** The two kinds of e-book, which differ in the XHTML of their pages. */
enum EpubVersion {
    /** XHTML 1.1: no sections, no types, no roles. */
    EPUB_2("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">\n", "div"),
    /** The XML form of HTML 5, with the types of EPUB and the roles of DPUB-ARIA. */
    EPUB_3("<!DOCTYPE html>\n", "section");

    private final String docType;
    private final String section;

    EpubVersion(String docType, String section) {
        this.docType = docType;
        this.section = section;
    }

    /** The element that a page's content stands in. */
    String section() {
        return section;
    }

    /** From the XML declaration to the root's start tag. */
    String opening(Locale language) {
        String tag = XmlText.of(language.toLanguageTag());
        return XmlText.DECLARATION + docType + "<html xmlns=\"http://www.w3.org/1999/xhtml\""
                + (this == EPUB_3 ? " xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"" + tag + "\"" : "")
                + " xml:lang=\"" + tag + "\" dir=\"" + (Direction.isRightToLeft(language) ? "rtl" : "ltr") + "\">\n";
    }
}
