package app.snowquill.engine.server;

import app.snowquill.engine.EngineSettings;
import java.nio.file.Path;
import java.util.Optional;

/** A program that opens an engine, says its processes, and then only waits to be killed. */
public final class OrphanProgram {
    private OrphanProgram() {
    }

    public static void main(String[] arguments) throws Exception {
        ServerEngine engine = new ServerEngine(() -> FakeServer.program("well"),
                new EngineSettings(Optional.of(Path.of("models/starter.gguf")), 0, 1, 0, 1), new ServerLauncher());
        engine.load().get();
        System.out.println("pids " + engine.serverPid().orElseThrow() + " " + engine.guardPid());
        Thread.sleep(120_000);
    }
}
