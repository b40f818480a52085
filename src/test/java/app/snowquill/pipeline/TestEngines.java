package app.snowquill.pipeline;

import app.snowquill.engine.GenerationRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Studios for tests in which no real model is asked. */
public final class TestEngines {
    private TestEngines() {
    }

    /** With a model that gives the test's own answers. */
    public static TestStudio answering(Path folder, Function<GenerationRequest, String> pen) {
        return new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(pen));
    }

    public static TestStudio silent(Path folder) {
        return new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""));
    }
}
