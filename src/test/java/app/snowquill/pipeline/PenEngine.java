package app.snowquill.pipeline;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.ScriptedEngine;
import java.util.function.Function;

/** A {@link ScriptedEngine} that is only a pen. */
final class PenEngine extends ScriptedEngine {
    PenEngine(Function<GenerationRequest, String> pen) {
        super(pen);
    }

    PenEngine(Function<GenerationRequest, String> pen, int contextTokens) {
        super(pen, contextTokens);
    }
}
