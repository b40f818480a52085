package app.snowquill.engine;

/** Receives an answer piece by piece. A piece is whole characters, never half of one. */
@FunctionalInterface
public interface TokenSink {
    TokenSink NONE = piece -> {
    };

    void accept(String piece);

    /**
     * How far the prompt is read, before the first piece.
     *
     * @param read tokens read so far, those known from before among them
     * @param known tokens that were known from an earlier prompt
     * @param all tokens of the prompt
     */
    default void reading(int read, int known, int all) {
    }

    /** The answer begins anew: the pieces so far are no part of it. */
    default void startedAgain() {
    }

    /**
     * A try failed and the same is asked once more. Where pieces had come, {@link #startedAgain()} follows before the next.
     *
     * @param why with what that try had written
     */
    default void triedInVain(EngineException why) {
    }

    /** Something the author should know though the answer goes on, in a sentence or two. */
    default void notice(String sentence) {
    }
}
