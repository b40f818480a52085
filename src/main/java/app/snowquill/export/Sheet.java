package app.snowquill.export;

import app.snowquill.export.Manuscript.Emphasis;
import app.snowquill.export.Manuscript.Run;
import java.io.IOException;
import java.util.List;

/** Takes a document's paragraphs one after the other and writes each in its format. For one thread; lives for one file. */
interface Sheet {
    /** What follows stands on a new page of this kind. Called before the first paragraph. */
    void begin(PageKind kind) throws IOException;

    /** A tab in it leads to the right edge, a line feed begins a line. */
    void paragraph(TextStyle style, List<Run> runs) throws IOException;

    /** One heading of one line, or of two: the number and below it the title. */
    void heading(TextStyle style, List<String> lines) throws IOException;

    default void line(TextStyle style, String text) throws IOException {
        paragraph(style, text.isEmpty() ? List.of() : List.of(new Run(text, Emphasis.PLAIN)));
    }
}
