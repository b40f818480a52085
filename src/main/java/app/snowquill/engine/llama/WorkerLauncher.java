package app.snowquill.engine.llama;

import app.snowquill.engine.running.LoadSpeed;
import app.snowquill.engine.running.NativeEnvironment;
import app.snowquill.job.JavaCommand;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kherud.llama.LlamaModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Starts worker processes. Holds no process; any thread. */
public final class WorkerLauncher {
    static final String LIBRARY_PATH = "de.kherud.llama.lib.path";
    private static final JavaCommand WORKER = new JavaCommand(256, WorkerMain.class,
            List.of(LlamaModel.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class));

    private final Path folder;
    private final LoadSpeed loadSpeed;
    private final List<String> prefix;

    /** @param folder private to this user, kept from one start to the next: native libraries and scratch lie in it */
    public WorkerLauncher(Path folder) {
        this(folder, new LoadSpeed.OfThisProgram());
    }

    /** @param loadSpeed how fast models were loaded before */
    public WorkerLauncher(Path folder, LoadSpeed loadSpeed) {
        this(folder, loadSpeed, List.of());
    }

    /** @param prefix a command that starts the worker's: one that sets limits, for instance */
    WorkerLauncher(Path folder, List<String> prefix) {
        this(folder, new LoadSpeed.OfThisProgram(), prefix);
    }

    private WorkerLauncher(Path folder, LoadSpeed loadSpeed, List<String> prefix) {
        this.folder = folder;
        this.loadSpeed = loadSpeed;
        this.prefix = List.copyOf(prefix);
    }

    LoadSpeed loadSpeed() {
        return loadSpeed;
    }

    Process start() throws IOException {
        String given = System.getProperty(LIBRARY_PATH); // a self-built library, for graphics cards
        Path library = given == null ? new NativeLibrary(folder).extracted() : Path.of(given);
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        if (scratch.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwx------")); // a crash file may come here
        }
        List<String> options = new ArrayList<>(List.of("-D" + LIBRARY_PATH + "=" + library.toAbsolutePath(),
                "-Dde.kherud.llama.tmpdir=" + scratch.toAbsolutePath(),
                "-Djava.io.tmpdir=" + scratch.toAbsolutePath(),
                // A dump of its memory would hold the author's text.
                "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + scratch.resolve("crash.log").toAbsolutePath()));
        if (Runtime.version().feature() >= 22) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        List<String> command = new ArrayList<>(prefix);
        command.addAll(WORKER.with(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        NativeEnvironment.settle(builder.environment());
        return builder.start();
    }
}
