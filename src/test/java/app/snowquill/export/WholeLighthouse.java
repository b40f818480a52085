package app.snowquill.export;

import app.snowquill.story.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The made-up book as a whole one, without a file. */
record WholeLighthouse() implements ExportedBook {
    @Override
    public Book book() {
        return LighthouseBook.book();
    }

    @Override
    public void writeEverything(OutputStream out) throws IOException {
        out.write("all of it".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public OriginReport origins() {
        return new OriginReport("A", "B", Instant.EPOCH, OriginReport.Words.NONE, List.of(), List.of());
    }
}
