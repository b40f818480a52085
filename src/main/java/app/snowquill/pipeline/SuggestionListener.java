package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.Reading;
import java.util.function.Consumer;

/** Hears how a suggestion comes about, in order, on the model's own thread; returns at once. */
@FunctionalInterface
public interface SuggestionListener extends Consumer<String> {
    /** A piece of the text. */
    @Override
    void accept(String piece);

    /** How far the model has read, before a piece of the text. */
    default void reading(Reading reading) {
    }
}
