package app.snowquill.engine.server;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * A server that was started, and the guard that ends it with this program.
 *
 * @param server its process
 * @param key what it wants to see with every question
 */
record GuardedServer(Process guard, ProcessHandle server, int port, String key) {
    /** Ends both at once, whichever of them still lives. */
    void end() {
        GuardMain.end(server);
        try {
            guard.getOutputStream().close(); // the guard's sign to end what it guards, and itself
        } catch (IOException e) {
            guard.destroyForcibly();
        }
        guard.onExit().orTimeout(2, TimeUnit.SECONDS).exceptionally(late -> guard.destroyForcibly());
    }

    /** @throws InterruptedException when the waiting is to end; the processes then end by themselves */
    void waitForEnd() throws InterruptedException {
        if (!guard.waitFor(2, TimeUnit.SECONDS)) {
            guard.destroyForcibly().waitFor(2, TimeUnit.SECONDS);
        }
    }
}
