package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.story.DocumentKey;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The ways out of the archive. Each is called on the window's thread and must not wait.
 *
 * @param open shows a text where it is written, at the words of its first mark
 * @param pin tells the models of this text in every scene
 * @param replace shows find and replace, beginning with these words
 */
public record ArchiveActions(BiConsumer<Hit, FoundWords> open, Consumer<DocumentKey> pin, Consumer<String> replace) {
}
