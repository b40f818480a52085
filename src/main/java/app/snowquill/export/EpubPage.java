package app.snowquill.export;

import java.io.IOException;
import java.util.List;

/**
 * One XHTML file of an e-book.
 *
 * @param id its name in the package, fit for XML and for a file
 * @param title what a table of contents or a screen reader calls it; never empty
 * @param heading the lines a reader sees above the text, none to two
 */
record EpubPage(String id, EpubRole role, String title, List<String> heading, Content content) {
    EpubPage {
        heading = List.copyOf(heading);
    }

    String file() {
        return id + ".xhtml";
    }

    /** What stands under the heading; read only while it is written, so that a long book is never in memory twice. */
    interface Content {
        void writeTo(EpubText text) throws IOException;
    }
}
