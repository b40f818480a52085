package app.snowquill.engine;

import java.util.Optional;

/**
 * What the engine is doing.
 *
 * @param progress of loading, 0 to 1; negative where it can't be told
 * @param model the loaded model, where there is one
 * @param message for {@link State#FAILED}: a sentence for a person
 * @param tokensPerSecond last measured speed; 0 before the first answer
 */
public record EngineStatus(State state, double progress, Optional<ModelInfo> model, String message,
                           double tokensPerSecond) {
    public static final EngineStatus IDLE = new EngineStatus(State.IDLE, -1, Optional.empty(), "", 0);

    public enum State {
        /** Nothing loaded and nothing asked. */
        IDLE,
        LOADING, READY, WRITING,
        /** No model, or one that can't be loaded, or one that crashed and has not come back. */
        FAILED
    }
}
