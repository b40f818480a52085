package app.snowquill.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where this system keeps a program's settings.
 *
 * @param systemName as in the property os.name
 * @param home the person's home folder
 */
public record ConfigFolder(String systemName, Map<String, String> variables, Path home) {
    public ConfigFolder {
        variables = Map.copyOf(variables);
    }

    /** As this program finds itself. */
    public static ConfigFolder ofThisProcess() {
        return new ConfigFolder(System.getProperty("os.name"), System.getenv(),
                Path.of(System.getProperty("user.home")));
    }

    /**
     * The config file: as the command line says, else SNOWQUILL_CONFIG, else {@code settings.json} in {@link #path()}.
     */
    public Path settingsFile(Optional<Path> commandLine) {
        return commandLine.or(() -> named("SNOWQUILL_CONFIG")).orElseGet(() -> path().resolve("settings.json"))
                .toAbsolutePath();
    }

    /** Where downloaded models go. */
    public Path models(Optional<Path> commandLine) {
        return data(commandLine).resolve("models");
    }

    /**
     * Where what is large or private goes: beside a config file that somebody named; else the program's data folder, which on
     * Linux is another than that of its settings, and on Windows the one that is not carried from computer to computer.
     */
    public Path data(Optional<Path> commandLine) {
        return commandLine.or(() -> named("SNOWQUILL_CONFIG")).map(file -> file.toAbsolutePath().getParent())
                .orElseGet(this::data);
    }

    private Path data() {
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return named("LOCALAPPDATA").map(data -> data.resolve("Snowquill")).orElse(path());
        }
        boolean mac = system.contains("mac") || system.contains("darwin");
        return mac ? path() : named("XDG_DATA_HOME").filter(Path::isAbsolute).orElse(home.resolve(".local").resolve("share"))
                .resolve("snowquill");
    }

    public Path path() {
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.contains("mac") || system.contains("darwin")) {
            return home.resolve("Library").resolve("Application Support").resolve("Snowquill");
        }
        if (system.contains("windows")) {
            return named("APPDATA").orElse(home.resolve("AppData").resolve("Roaming")).resolve("Snowquill");
        }
        return named("XDG_CONFIG_HOME").filter(Path::isAbsolute).orElse(home.resolve(".config")).resolve("snowquill");
    }

    private Optional<Path> named(String variable) {
        try {
            return Optional.ofNullable(variables.get(variable)).filter(text -> !text.isBlank()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
