package app.snowquill.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds llama-server programs on the search path, and where package managers put them. Runs none; waits for the disk. */
final class ServerPrograms {
    private static final List<String> NAMES = List.of("llama-server", "llama-server.exe");
    private static final List<String> USUAL = List.of("/usr/local/bin", "/opt/homebrew/bin", "/home/linuxbrew/.linuxbrew/bin");

    private final Map<String, String> environment;

    ServerPrograms(Map<String, String> environment) {
        this.environment = environment;
    }

    /** In the order of the search path. */
    List<Path> find() {
        Set<Path> found = new LinkedHashSet<>();
        for (Path folder : folders()) {
            for (String name : NAMES) {
                Path program = folder.resolve(name);
                if (Files.isRegularFile(program) && Files.isExecutable(program)) {
                    found.add(program.toAbsolutePath().normalize());
                }
            }
        }
        return List.copyOf(found);
    }

    private List<Path> folders() {
        List<String> names = new ArrayList<>(List.of(environment.getOrDefault("PATH", environment.getOrDefault("Path", ""))
                .split(File.pathSeparator)));
        names.addAll(USUAL);
        List<Path> folders = new ArrayList<>();
        for (String name : names) {
            try {
                if (!name.isBlank()) {
                    folders.add(Path.of(name.strip()));
                }
            } catch (InvalidPathException e) {
                continue; // a search path may hold anything
            }
        }
        return folders;
    }
}
