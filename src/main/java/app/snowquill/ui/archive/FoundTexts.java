package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import java.util.Optional;

/**
 * What the list shows.
 *
 * @param like the text whose like these are; empty where words were looked for
 * @param text what was looked for
 */
record FoundTexts(ArchiveAnswer answer, String text, Optional<Hit> like) {
}
