package app.snowquill.export;

import app.snowquill.story.Book;
import java.io.IOException;
import java.io.OutputStream;

/** A book, and what an export may ask of it besides its story. Whoever asks waits for the book's file. */
public interface ExportedBook {
    Book book();

    /** All that its file holds, as JSON. @param out not closed */
    void writeEverything(OutputStream out) throws IOException;

    OriginReport origins();
}
