package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A Java that crashes as an installed program's would, with the options of the packages. */
class CrashReportTest {
    private static final Pattern OPTION = Pattern.compile("--java-options['\"]?,? ['\"](-XX:[^'\"]+)['\"]");

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void thePackagedProgramLeavesNoReportWhereOthersMayReadIt() throws Exception {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(options("common.sh"));
        command.addAll(List.of("-Xmx32m", "-cp", Path.of(Crash.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString(), Crash.class.getName()));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isNotZero();
        assertThat(said).contains("A fatal error has been detected");
        assertThat(folder).isEmptyDirectory();
        assertThat(Path.of("/tmp/hs_err_pid" + process.pid() + ".log")).doesNotExist();
    }

    @Test
    void thePackagesOfAllSystemsHaveTheSameOptions() throws IOException {
        assertThat(options("windows.ps1")).isEqualTo(options("common.sh"));
    }

    private static List<String> options(String script) throws IOException {
        return OPTION.matcher(Files.readString(Path.of("installer", script))).results().map(found -> found.group(1)).toList();
    }

    /** Ends this Java as a fault of native code does. */
    static final class Crash {
        public static void main(String[] arguments) throws ReflectiveOperationException {
            Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            ((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);
        }
    }
}
