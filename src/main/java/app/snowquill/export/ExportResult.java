package app.snowquill.export;

import java.nio.file.Path;

/** What was written. {@code words} are those of the scenes in it, without title page and headings. */
public record ExportResult(Path path, int words, long bytes) {
}
