package app.snowquill.pipeline.writing;

/** Receives a text as it is made. As confined as whoever writes it. */
@FunctionalInterface
public interface Pieces {
    Pieces NONE = piece -> {
    };

    void accept(String piece);

    /** How far the model has read what it was given, before the first piece of an answer. */
    default void reading(Reading reading) {
    }

    /** The text is whole; now the model copies its fields into the form, which nobody needs to read along. */
    default void copying() {
    }

    /** The last {@code characters} that came are no part of the text: the model writes that passage anew. */
    default void takenBack(int characters) {
    }
}
