package app.snowquill.engine.server;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.llamacpp.ModelChoice;
import app.snowquill.engine.running.LoadSpeed;
import app.snowquill.engine.running.NativeEnvironment;
import app.snowquill.job.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a llama-server program once what it knows, and starts it under a guard. Remembers the answers for as long as it
 * lives; holds no process; any thread.
 */
public final class ServerLauncher {
    private static final JavaCommand GUARD = new JavaCommand(32, GuardMain.class, List.of());
    private static final int HELP_SECONDS = 20;
    private static final int START_SECONDS = 30;
    private static final int LONGEST_HELP = 1 << 20;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, ServerFlags> flags = new ConcurrentHashMap<>();
    private final LoadSpeed loadSpeed;

    public ServerLauncher() {
        this(new LoadSpeed.OfThisProgram());
    }

    /** @param loadSpeed how fast models were loaded before */
    public ServerLauncher(LoadSpeed loadSpeed) {
        this.loadSpeed = loadSpeed;
    }

    LoadSpeed loadSpeed() {
        return loadSpeed;
    }

    /** @throws EngineException where the program is no llama-server that can be used */
    GuardedServer start(ServerProgram program, ModelChoice choice, EngineSettings settings) throws IOException {
        ServerFlags known = flags.computeIfAbsent(program.state(), state -> ServerFlags.read(help(program)));
        int port = freePort();
        List<String> command = new ArrayList<>(GUARD.with(List.of()));
        command.addAll(program.command());
        command.addAll(known.arguments(choice, settings, port));
        ProcessBuilder builder = new ProcessBuilder(command);
        String key = key();
        settle(builder.environment());
        builder.environment().put("LLAMA_API_KEY", key);
        Process guard = builder.start();
        return new GuardedServer(guard, started(guard), port, key);
    }

    /** What a server would take for flags, beside those it is given. */
    private static void settle(Map<String, String> environment) {
        NativeEnvironment.settle(environment);
        environment.keySet().removeIf(name -> name.startsWith("LLAMA_"));
    }

    private String key() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits for the guard's word; one that gives none, or a bad one, doesn't stay behind. */
    private static ProcessHandle started(Process guard) throws IOException {
        CompletableFuture<ProcessHandle> server = new CompletableFuture<>();
        server.orTimeout(START_SECONDS, TimeUnit.SECONDS).exceptionally(failure -> {
            guard.destroyForcibly();
            return null;
        });
        try {
            ProcessHandle known = serverOf(guard);
            server.complete(known);
            return known;
        } catch (IOException | RuntimeException e) {
            server.completeExceptionally(e);
            throw e;
        }
    }

    private static ProcessHandle serverOf(Process guard) throws IOException {
        String last = "";
        try (BufferedReader words = new BufferedReader(new InputStreamReader(guard.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                last = line;
                if (line.startsWith(GuardMain.RUNNING)) {
                    long pid = Long.parseLong(line.substring(GuardMain.RUNNING.length()).strip());
                    return ProcessHandle.of(pid).orElseGet(guard::toHandle); // gone already: the guard's end tells
                }
            }
        }
        throw new EngineException(EngineException.Kind.LOAD_FAILED, "The server program can't be started: "
                + last.replace(GuardMain.REFUSED, ""));
    }

    private static String help(ServerProgram program) {
        List<String> command = new ArrayList<>(program.command());
        command.add("--help");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        settle(builder.environment());
        try {
            Process asked = builder.start();
            asked.getOutputStream().close();
            CompletableFuture<String> text = CompletableFuture.supplyAsync(() -> text(asked.getInputStream()));
            try {
                return text.get(HELP_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                return "";
            } finally {
                GuardMain.end(asked.toHandle());
            }
        } catch (IOException e) {
            throw new EngineException(EngineException.Kind.LOAD_FAILED, "The server program can't be started: "
                    + e.getMessage(), "", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CLOSED, "The engine was closed.", "", e);
        }
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readNBytes(LONGEST_HELP), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
