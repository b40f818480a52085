package app.snowquill.pipeline.writing;

/** Receives a text as it is made. As confined as whoever writes it. */
@FunctionalInterface
public interface Pieces {
    Pieces NONE = piece -> {
    };

    void accept(String piece);

    /** The last {@code characters} that came are no part of the text: the model writes that passage anew. */
    default void takenBack(int characters) {
    }
}
