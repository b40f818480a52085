package app.snowquill.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

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

    /** Where the author's versions of prompts lie: with the settings, for they were chosen. */
    public Path prompts(Optional<Path> commandLine) {
        return settingsFile(commandLine).resolveSibling("prompts");
    }

    /** Where downloaded models go: {@link #data} of that name. */
    public Path models(Optional<Path> commandLine) {
        return data(commandLine, "models", "models");
    }

    /** Where backups go unless a setting says otherwise: beside a config file that somebody named, else the data folder. */
    public Path backups(Optional<Path> commandLine) {
        return data(commandLine, "backups", "snowquill-backups");
    }

    /** Where books of synced and network folders are worked on. */
    public Path workingCopies(Optional<Path> commandLine) {
        return data(commandLine, "working-copies", "snowquill-working-copies");
    }

    /** Where copies of books lie that are only read. */
    public Path reading(Optional<Path> commandLine) {
        return data(commandLine, "reading", "snowquill-reading");
    }

    /** Where the archives' indexes lie, which can be made again at any time. */
    public Path archives(Optional<Path> commandLine) {
        return data(commandLine, "archives", "snowquill-archives");
    }

    /**
     * Where what is typed is noted until it is in its book: the program's own place first, then others that a full disk, or
     * one that can't be written, may have left open. Each is a folder of its own that only its owner may look into.
     *
     * @param temporary the system's folder for temporary files
     * @param person the person's name, as it may stand in a file's
     */
    public List<Path> journals(Optional<Path> commandLine, Path temporary, String person) {
        return List.of(data(commandLine, "journals", "snowquill-journals"),
                temporary.resolve("snowquill-" + person.replaceAll("[^A-Za-z0-9._-]", "_")),
                home.resolve(".snowquill-journals"));
    }

    /**
     * A folder for what the program makes: beside a config file that somebody named; else in the program's data folder, which
     * on Linux is another than that of its settings, and on Windows the one that is not carried from computer to computer.
     */
    private Path data(Optional<Path> commandLine, String name, String beside) {
        return commandLine.or(() -> named("SNOWQUILL_CONFIG")).map(file -> file.toAbsolutePath().resolveSibling(beside))
                .orElseGet(() -> data().resolve(name));
    }

    /**
     * Makes the program's two folders where they are missing, and both their owner's alone. A folder that somebody named is not
     * touched. Where the system does not let it the folders stay as they are.
     */
    public ConfigFolder madePrivate(Optional<Path> commandLine) {
        if (commandLine.or(() -> named("SNOWQUILL_CONFIG")).isEmpty()) {
            for (Path folder : Set.of(path(), data())) {
                makePrivate(folder);
            }
        }
        return this;
    }

    private static void makePrivate(Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
                if (!Files.isDirectory(folder)) {
                    Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(owner));
                }
                Files.setPosixFilePermissions(folder, owner);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(ConfigFolder.class).warn("A folder of the program can't be made private: {}",
                    e.getClass().getSimpleName());
        }
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
