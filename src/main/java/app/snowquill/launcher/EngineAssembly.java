package app.snowquill.launcher;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.engine.server.ServerEngine;
import app.snowquill.engine.server.ServerLauncher;
import app.snowquill.engine.server.ServerProgram;
import java.nio.file.Path;

/** Makes the engine of a choice, with all that is put around it. Holds nothing that runs; any thread. */
final class EngineAssembly {
    private final WorkerLauncher worker;
    private final ServerLauncher server = new ServerLauncher();

    /** @param folder private to this user */
    EngineAssembly(Path folder) {
        this.worker = new WorkerLauncher(folder.resolve("engine"));
    }

    /** Nothing is loaded until the engine is asked to. */
    TextEngine make(EngineChoice choice) {
        return switch (choice.kind()) {
            case LLAMA -> new LlamaEngine(choice.local(), worker);
            case SERVER -> new ServerEngine(() -> ServerProgram.find(choice.serverProgram(), System.getenv()), choice.local(),
                    server);
            case OPENAI, ANTHROPIC -> throw new EngineException(EngineException.Kind.NO_MODEL,
                    "The engine “" + choice.kind().key() + "” is not there yet.");
        };
    }
}
