package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Case;
import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Extent;

/** What the author wants replaced. For a new name, {@code find} is the old one, and only {@code with} counts. */
public record ReplaceWish(String find, String with, Case letters, Extent extent) {
}
