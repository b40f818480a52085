package app.snowquill.pipeline;

import app.snowquill.engine.EngineKind;
import app.snowquill.settings.MeasuredSpeed;
import java.util.Optional;

/**
 * What is known of the model in use without loading it.
 *
 * @param parameters number of weights; 0 where not known
 * @param contextTokens of one request, as it will be run; 0 where not known
 * @param speed as it was tested; empty where it was not
 */
public record ModelFigures(EngineKind kind, long parameters, int contextTokens, Optional<MeasuredSpeed> speed) {
    /** Where no model is chosen. */
    public static final ModelFigures UNKNOWN = new ModelFigures(EngineKind.LLAMA, 0, 0, Optional.empty());
}
