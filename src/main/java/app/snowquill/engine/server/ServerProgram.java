package app.snowquill.engine.server;

import app.snowquill.engine.EngineException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The llama-server program to run. Immutable.
 *
 * @param command how it is started: the program, and arguments that come before all others; never empty
 */
public record ServerProgram(List<String> command) {
    public ServerProgram {
        command = List.copyOf(command);
    }

    /**
     * The program the author chose, or the one on the search path or in a usual place.
     *
     * @param chosen a program, or the folder it lies in
     * @param environment for PATH and the user's folders
     * @throws EngineException where there is none
     */
    public static ServerProgram find(Optional<Path> chosen, Map<String, String> environment) {
        if (chosen.isPresent()) {
            return chosenOne(chosen.get());
        }
        return Stream.concat(searchPath(environment), usual(environment)).map(folder -> folder.resolve(fileName()))
                .filter(ServerProgram::runs).findFirst().map(ServerProgram::of)
                .orElseThrow(() -> new EngineException(EngineException.Kind.NO_MODEL, "No llama-server program was found on "
                        + "this computer. Install llama.cpp, or say in the settings where its llama-server is."));
    }

    private static ServerProgram chosenOne(Path chosen) {
        Path file = Files.isDirectory(chosen) ? chosen.resolve(fileName()) : chosen;
        if (!Files.exists(file)) {
            throw new EngineException(EngineException.Kind.NO_MODEL, "The server program is not there: " + file
                    + ". Choose a llama-server program in the settings.");
        }
        if (!runs(file)) {
            throw new EngineException(EngineException.Kind.NO_MODEL, "The file is not a program that can be started: " + file
                    + ". Choose a llama-server program in the settings.");
        }
        return of(file);
    }

    private static ServerProgram of(Path file) {
        return new ServerProgram(List.of(file.toAbsolutePath().toString()));
    }

    private static boolean runs(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static String fileName() {
        return windows() ? "llama-server.exe" : "llama-server";
    }

    private static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    }

    private static Stream<Path> searchPath(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).filter(text -> !text.isBlank())
                .flatMap(text -> folder(text).stream());
    }

    /** A program that was started from a desktop has a shorter search path than one from a terminal. */
    private static Stream<Path> usual(Map<String, String> environment) {
        Stream<Optional<Path>> places = windows()
                ? Stream.of(under(environment, "LOCALAPPDATA", "Microsoft/WinGet/Links"),
                        under(environment, "ProgramFiles", "llama.cpp"), under(environment, "LOCALAPPDATA", "Programs/llama.cpp"))
                : Stream.of(folder("/usr/local/bin"), folder("/opt/homebrew/bin"), folder("/usr/bin"),
                        folder("/home/linuxbrew/.linuxbrew/bin"), under(environment, "HOME", ".local/bin"));
        return places.flatMap(Optional::stream);
    }

    private static Optional<Path> under(Map<String, String> environment, String variable, String folder) {
        return Optional.ofNullable(environment.get(variable)).flatMap(ServerProgram::folder).map(home -> home.resolve(folder));
    }

    private static Optional<Path> folder(String text) {
        try {
            Path folder = Path.of(text);
            return folder.isAbsolute() ? Optional.of(folder) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Tells this state of the program from another: where it lies, its size and its time. */
    String state() {
        try {
            Path file = Path.of(command.get(0));
            return command + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return command + " gone";
        }
    }
}
