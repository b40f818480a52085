package app.snowquill.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written. {@code words} are those of the scenes in it, without title page and headings.
 *
 * @param notices sentences for the author about what could not be written as it is
 */
public record ExportResult(Path path, int words, long bytes, List<String> notices) {
    public ExportResult {
        notices = List.copyOf(notices);
    }
}
