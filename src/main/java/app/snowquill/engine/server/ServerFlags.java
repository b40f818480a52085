package app.snowquill.engine.server;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.llamacpp.ModelChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The flags that a llama-server program knows, as its own help lists them: releases differ, and one flag too many keeps a
 * server from starting. Immutable.
 */
final class ServerFlags {
    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--?[a-zA-Z][\\w-]*");
    private static final List<String> NEEDED = List.of("--model", "--ctx-size", "--parallel", "--host", "--port");
    private static final String READ_AT_ONCE = "256";

    private final Set<String> known;

    private ServerFlags(Set<String> known) {
        this.known = known;
    }

    /**
     * @param help what the program says when it is asked for help
     * @throws EngineException where that is not the help of a llama-server, or of one too old
     */
    static ServerFlags read(String help) {
        Set<String> known = new TreeSet<>();
        help.lines().filter(line -> line.stripLeading().startsWith("-")).forEach(line -> {
            Matcher flags = FLAG.matcher(line);
            while (flags.find()) {
                known.add(flags.group());
            }
        });
        if (!known.containsAll(NEEDED)) {
            throw new EngineException(EngineException.Kind.LOAD_FAILED, "The program that is set as the server is not a "
                    + "llama-server. Choose another one in the settings.");
        }
        if (!help.contains("LLAMA_API_KEY")) {
            throw new EngineException(EngineException.Kind.LOAD_FAILED, "This llama-server is too old: it can't be given a "
                    + "key in secret. Install a newer llama.cpp.");
        }
        return new ServerFlags(Set.copyOf(known));
    }

    /** The arguments that run this model at this port of this computer. */
    List<String> arguments(ModelChoice choice, EngineSettings settings, int port) {
        List<String> all = new ArrayList<>(List.of("--model", choice.header().file().toAbsolutePath().toString(),
                "--host", "127.0.0.1", "--port", Integer.toString(port),
                "--ctx-size", Integer.toString(choice.contextTokens() * choice.contexts()),
                "--parallel", Integer.toString(choice.contexts()), "-t", Integer.toString(choice.threads())));
        if (settings.gpuLayers() > 0) { // otherwise as the program itself thinks best
            all.addAll(List.of("-ngl", Integer.toString(settings.gpuLayers())));
        }
        where(all, "--batch-size", READ_AT_ONCE);
        where(all, "--ubatch-size", READ_AT_ONCE);
        where(all, "--cache-reuse", "64");
        where(all, "--cache-ram", "0"); // else it may keep old prompts in gigabytes that no estimate knows of
        where(all, "--no-context-shift");
        where(all, "--jinja");
        where(all, "--offline");
        where(all, "--no-slots");
        first(all, "--no-ui", "--no-webui");
        return all;
    }

    private void where(List<String> all, String flag, String... values) {
        if (known.contains(flag)) {
            all.add(flag);
            all.addAll(Arrays.asList(values));
        }
    }

    private void first(List<String> all, String... flags) {
        Arrays.stream(flags).filter(known::contains).findFirst().ifPresent(all::add);
    }
}
