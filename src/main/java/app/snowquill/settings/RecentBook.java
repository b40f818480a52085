package app.snowquill.settings;

import java.nio.file.Path;
import java.time.Instant;

/** A book that was open not long ago; the file may be gone by now. */
public record RecentBook(Path path, String title, Instant opened) {
}
