package app.snowquill.launcher;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.KeyStore;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.engine.remote.RemoteEngine;
import app.snowquill.engine.server.ServerEngine;
import app.snowquill.engine.server.ServerLauncher;
import app.snowquill.engine.server.ServerProgram;
import java.nio.file.Path;

/** Makes the engine of a choice, with all that is put around it. Holds nothing that runs; any thread. */
final class EngineAssembly {
    private final WorkerLauncher worker;
    private final ServerLauncher server = new ServerLauncher();
    private final EngineChain chain;
    private final KeyStore keys;

    /**
     * @param folder private to this user
     * @param chain what is put around each engine
     * @param keys of services that are asked over HTTP
     */
    EngineAssembly(Path folder, EngineChain chain, KeyStore keys) {
        this.keys = keys;
        this.worker = new WorkerLauncher(folder.resolve("engine"));
        this.chain = chain;
    }

    /** Nothing is loaded until the engine is asked to. */
    TextEngine make(EngineChoice choice) {
        return chain.around(choice, this::bare);
    }

    private TextEngine bare(EngineChoice choice) {
        return switch (choice.kind()) {
            case LLAMA -> new LlamaEngine(choice.local(), worker);
            case SERVER -> new ServerEngine(() -> ServerProgram.find(choice.serverProgram(), System.getenv()), choice.local(),
                    server);
            case OPENAI -> RemoteEngine.openAi(choice.openai(), keys);
            case ANTHROPIC -> RemoteEngine.anthropic(choice.anthropic(), keys);
        };
    }
}
