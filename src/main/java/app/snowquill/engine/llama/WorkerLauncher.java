package app.snowquill.engine.llama;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kherud.llama.LlamaModel;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Starts worker processes: this program's Java with only the jars the worker needs, so that it starts fast and runs the
 * same from a build folder and from the installed program. Holds no process; any thread.
 */
public final class WorkerLauncher {
    private static final String LIBRARY_PATH = "de.kherud.llama.lib.path";

    private final Path folder;
    private final LoadSpeed loadSpeed;

    /** @param folder private to this user, kept from one start to the next: native libraries and scratch lie in it */
    public WorkerLauncher(Path folder) {
        this(folder, new LoadSpeed.OfThisProgram());
    }

    /** @param loadSpeed how fast models were loaded before */
    public WorkerLauncher(Path folder, LoadSpeed loadSpeed) {
        this.folder = folder;
        this.loadSpeed = loadSpeed;
    }

    LoadSpeed loadSpeed() {
        return loadSpeed;
    }

    Process start() throws IOException {
        String given = System.getProperty(LIBRARY_PATH); // a self-built library, for graphics cards
        Path library = given == null ? new NativeLibrary(folder).extracted() : Path.of(given);
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true",
                "-D" + LIBRARY_PATH + "=" + library.toAbsolutePath(),
                "-Dde.kherud.llama.tmpdir=" + scratch.toAbsolutePath(),
                "-Djava.io.tmpdir=" + scratch.toAbsolutePath()));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classPath(), WorkerMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        settle(builder.environment());
        return builder.start();
    }

    private static String java() throws IOException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            throw new IOException("The program's Java has no launcher at " + java + ".");
        }
        return java.toString();
    }

    /** What the native library would read from the environment it must not: a bad value there ends the process. */
    private static void settle(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("LLAMA_ARG_"));
        List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH").forEach(environment::remove);
        environment.put("LC_ALL", System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8");
        environment.put("OMP_WAIT_POLICY", "passive");
    }

    private static String classPath() throws IOException {
        try {
            List<Path> places = new ArrayList<>();
            for (Class<?> type : List.of(WorkerMain.class, LlamaModel.class, ObjectMapper.class, JsonFactory.class,
                    JsonProperty.class)) {
                places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
            }
            return places.stream().map(Path::toString).distinct()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (URISyntaxException e) {
            throw new IOException("The program's own files have a name that can't be used: " + e.getInput(), e);
        }
    }
}
