package app.snowquill.engine.around;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Served;
import java.time.Instant;
import java.util.Optional;

/**
 * One call that ended: with a result, or with a failure.
 *
 * @param caller who asked, with the attempt that this was
 * @param request the prompt's hash and the parameters as they were asked for
 * @param model its name; blank where none was loaded
 * @param millis time in all, as the asker saw it
 * @param at when it ended
 */
public record CallReport(Caller caller, CanonicalRequest request, String model, Optional<GenerationResult> result,
                         Optional<EngineException> failure, long millis, Instant at) {
    /** STOP, LENGTH, CANCELLED, or the kind of failure. */
    public String ending() {
        return result.map(whole -> whole.finish().name())
                .orElseGet(() -> failure.map(why -> why.kind().name()).orElse("FAILED"));
    }

    /** What the model wrote, whole or not. */
    public String text() {
        return result.map(GenerationResult::text).orElseGet(() -> failure.map(EngineException::partialText).orElse(""));
    }

    public Served served() {
        return result.map(GenerationResult::served).orElse(Served.MODEL);
    }
}
