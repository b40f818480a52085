package app.snowquill.engine.server;

import java.io.IOException;
import java.util.List;

/**
 * A small process between this program and a server: its standard input closes when the program ends, even by kill -9, and
 * then it ends the server. Its arguments are the server's command. The server's output goes to its standard output; its own
 * two words to standard error: the server's process id once it runs. Ends with the server, with the server's exit code.
 */
public final class GuardMain {
    static final String RUNNING = "guard: running ";
    static final String REFUSED = "guard: refused ";

    private GuardMain() {
    }

    public static void main(String[] command) {
        try {
            Process server = new ProcessBuilder(List.of(command)).redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
            System.err.println(RUNNING + server.pid());
            Thread watch = new Thread(() -> endWithInput(server), "input");
            watch.setDaemon(true);
            watch.start();
            Runtime.getRuntime().halt(server.waitFor());
        } catch (IOException e) {
            System.err.println(REFUSED + e.getMessage());
            Runtime.getRuntime().halt(2);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(3);
        }
    }

    private static void endWithInput(Process server) {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            // a broken pipe is an end too
        } finally {
            end(server.toHandle());
        }
    }

    /** Ends a process and what it started: a server may be behind a script. */
    static void end(ProcessHandle server) {
        List<ProcessHandle> children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
