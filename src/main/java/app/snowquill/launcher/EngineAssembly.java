package app.snowquill.launcher;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.KeyStore;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.LoadSpeed;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.pipeline.AwayConsent;
import app.snowquill.pipeline.AwayGuard;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Makes the engine of a choice, with all that is put around it. Holds nothing that runs; any thread. */
final class EngineAssembly {
    private final WorkerLauncher worker;
    private final AwayConsent consent;
    private final Executor threads;

    /**
     * @param folder private to this user
     * @param loadSpeed how fast models were loaded before
     * @param consent asked before text leaves this computer
     * @param threads send what was allowed
     */
    EngineAssembly(Path folder, LoadSpeed loadSpeed, AwayConsent consent, Executor threads) {
        this.consent = consent;
        this.threads = threads;
        this.worker = new WorkerLauncher(folder.resolve("engine"), loadSpeed);
    }

    /** Nothing is loaded until the engine is asked to. */
    TextEngine make(EngineChoice choice, KeyStore keys) {
        TextEngine engine = bare(choice, keys);
        return choice.awayHost().<TextEngine>map(host -> new AwayGuard(engine, host, consent, threads)).orElse(engine);
    }

    private TextEngine bare(EngineChoice choice, KeyStore keys) {
        return switch (choice.kind()) {
            case LLAMA -> new LlamaEngine(choice.local(), worker);
            case SERVER, OPENAI, ANTHROPIC -> throw new EngineException(EngineException.Kind.NO_MODEL,
                    "The engine “" + choice.kind().key() + "” is not there yet.");
        };
    }
}
