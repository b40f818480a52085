package app.snowquill.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/** Studios for tests in which no model is asked. */
public final class TestEngines {
    private TestEngines() {
    }

    public static TestStudio silent(Path folder) {
        return new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""));
    }
}
