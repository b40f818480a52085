package app.snowquill.ui.library;

import java.nio.file.Path;
import java.time.Instant;

/** A book that was opened before. */
public record RecentBook(Path file, String title, Instant openedAt) {
}
