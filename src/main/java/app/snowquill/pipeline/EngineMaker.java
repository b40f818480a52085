package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.KeyStore;
import app.snowquill.engine.TextEngine;

/** Makes the engine of a choice, with all that is put around it. Nothing is loaded until the engine is asked to. */
@FunctionalInterface
public interface EngineMaker {
    /** @param keys where the engine finds the keys of services, each time it needs one */
    TextEngine make(EngineChoice choice, KeyStore keys);
}
