package app.snowquill.engine;

/** Receives an answer piece by piece. A piece is whole characters, never half of one. */
@FunctionalInterface
public interface TokenSink {
    TokenSink NONE = piece -> {
    };

    void accept(String piece);
}
