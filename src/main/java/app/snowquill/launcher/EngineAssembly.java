package app.snowquill.launcher;

import app.snowquill.engine.Embedder;
import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.KeyStore;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.llama.LlamaEmbedder;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.engine.remote.RemoteEngine;
import app.snowquill.engine.running.LoadSpeed;
import app.snowquill.engine.running.RestingEmbedder;
import app.snowquill.engine.server.ServerEngine;
import app.snowquill.engine.server.ServerLauncher;
import app.snowquill.engine.server.ServerProgram;
import app.snowquill.pipeline.AwayConsent;
import app.snowquill.pipeline.AwayGuard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Makes the engine of a choice, with all that is put around it. Holds nothing that runs; any thread. */
final class EngineAssembly {
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final WorkerLauncher worker;
    private final ServerLauncher server;
    private final EngineChain chain;
    private final AwayConsent consent;
    private final Executor threads;

    /**
     * @param folder private to this user
     * @param chain what is put around each engine
     * @param loadSpeed how fast models were loaded before
     * @param consent asked before text leaves this computer
     * @param threads send what was allowed
     */
    EngineAssembly(Path folder, EngineChain chain, LoadSpeed loadSpeed, AwayConsent consent, Executor threads) {
        this.worker = new WorkerLauncher(folder.resolve("engine"), loadSpeed);
        this.server = new ServerLauncher(loadSpeed);
        this.consent = consent;
        this.threads = threads;
        this.chain = chain;
    }

    /**
     * Nothing is loaded until the engine is asked to.
     *
     * @param keys of services that are asked over HTTP
     */
    TextEngine make(EngineChoice choice, KeyStore keys) {
        return chain.around(choice, one -> bare(one, keys), this::guarded);
    }

    /** Nothing is loaded until it is asked for a vector, and nothing stays loaded long after the last one. */
    Embedder embedder(EngineSettings settings) {
        return new RestingEmbedder(() -> new LlamaEmbedder(settings, worker), IDLE);
    }

    private TextEngine guarded(EngineChoice choice, TextEngine engine) {
        return choice.awayHost().<TextEngine>map(host -> new AwayGuard(engine, host, consent, threads)).orElse(engine);
    }

    private TextEngine bare(EngineChoice choice, KeyStore keys) {
        return switch (choice.kind()) {
            case LLAMA -> new LlamaEngine(choice.local(), worker);
            case SERVER -> new ServerEngine(() -> ServerProgram.find(choice.serverProgram(), System.getenv()), choice.local(),
                    server);
            case OPENAI -> RemoteEngine.openAi(choice.openai(), keys);
            case ANTHROPIC -> RemoteEngine.anthropic(choice.anthropic(), keys);
        };
    }
}
