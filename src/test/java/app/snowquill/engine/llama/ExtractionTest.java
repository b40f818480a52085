package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The native library on its way out of the jar: full disks, odd folders, many at once, damage. */
@Tag("long")
class ExtractionTest {
    @TempDir
    Path folder;

    @Test
    void aDiskWithoutRoomIsSaidAndNothingHalfIsLeft() throws Exception {
        String printed = EngineProgram.run(EngineProgram.command(List.of("sh", "-c", "ulimit -f 200; exec \"$@\"", "p"),
                folder, Trial.TINY, "answer"));

        assertThat(printed).contains("failed: ").contains("could not be written to").contains("the disk may be full");
        assertThat(files(folder)).isEmpty();
        assertThat(EngineProgram.run(EngineProgram.command(List.of(), folder, Trial.TINY, "answer"))).contains("answer: 5");
    }

    @ParameterizedTest(name = "a folder that is {0} is said")
    @ValueSource(strings = {"a file", "below a file", "read-only", "only to be looked at from afar"})
    void aFolderThatCantBeWrittenToIsSaid(String kind) throws Exception {
        Path place = folder.resolve("natives");
        switch (kind) {
            case "a file" -> Files.createFile(place);
            case "below a file" -> place = Files.createFile(place).resolve("deeper");
            case "read-only" -> assertThat(Files.createDirectory(place).toFile().setWritable(false)).isTrue();
            default -> place = Path.of("/proc/1/natives");
        }
        Assumptions.assumeFalse(kind.equals("read-only") && Files.isWritable(place), "this user may write everywhere");
        try (Trial trial = new Trial(Trial.TINY, new WorkerLauncher(place), Trial.patient())) {
            EngineException why = Trial.failure(trial.engine.load());

            assertThat(why.kind()).isEqualTo(EngineException.Kind.LOAD_FAILED);
            assertThat(why).hasMessageContaining("could not be written to");
        } finally {
            folder.resolve("natives").toFile().setWritable(true);
        }
        try (Trial trial = new Trial(Trial.TINY, new WorkerLauncher(folder.resolve("good")), Trial.patient())) {
            trial.nextCallWorks("a folder that is " + kind);
        }
    }

    @Test
    void aFolderThatVanishesIsMadeAgain() throws Exception {
        Path place = folder.resolve("natives");
        try (Trial trial = new Trial(Trial.TINY, new WorkerLauncher(place), Trial.patient())) {
            trial.write("Go on.", 2);
            delete(place);
            trial.nextCallWorks("the library's folder vanished");
            trial.kill();
            while (trial.engine.workerPid().isPresent()) {
                Thread.sleep(1);
            }
            trial.nextCallWorks("the library's folder vanished and the worker was killed");
        }
    }

    @ParameterizedTest(name = "a library that is {0} is written anew")
    @ValueSource(strings = {"damaged", "cut short", "empty"})
    void aDamagedLibraryIsWrittenAnew(String kind) throws Exception {
        Path library = new NativeLibrary(folder).extracted().resolve(System.mapLibraryName("jllama"));
        byte[] whole = Files.readAllBytes(library);
        switch (kind) {
            case "damaged" -> {
                byte[] damaged = whole.clone();
                damaged[damaged.length / 2] ^= 1;
                Files.write(library, damaged);
            }
            case "cut short" -> Files.write(library, Arrays.copyOf(whole, 1_000));
            default -> Files.write(library, new byte[0]);
        }
        try (Trial trial = new Trial(Trial.TINY, new WorkerLauncher(folder), Trial.patient())) {
            trial.nextCallWorks("a library that is " + kind);
        }
        assertThat(library).hasBinaryContent(whole);
    }

    @Test
    void twentyProgramsAtOnceGetOneWholeLibrary() throws Exception {
        List<Process> programs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            programs.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                    Extracting.class.getName(), folder.toString()).redirectErrorStream(true).start());
        }
        for (Process program : programs) {
            assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("jllama-");
            assertThat(program.waitFor()).isZero();
        }
        assertThat(files(folder)).singleElement().satisfies(file ->
                assertThat(file.getFileName()).hasToString(System.mapLibraryName("jllama")));
        try (Trial trial = new Trial(Trial.TINY, new WorkerLauncher(folder), Trial.patient())) {
            trial.nextCallWorks("twenty extractions at once");
        }
    }

    /** What each of the twenty does. */
    static final class Extracting {
        public static void main(String[] arguments) throws IOException {
            System.out.println(new NativeLibrary(Path.of(arguments[0])).extracted().getFileName());
        }
    }

    /** As on a system without libgomp: the name of that library in ours is changed to one that nobody has. */
    @Test
    void aMissingSystemLibraryIsNamedWithItsPackage() throws Exception {
        Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux"));
        Path library = new NativeLibrary(folder).extracted().resolve("libjllama.so");
        String content = Files.readString(library, StandardCharsets.ISO_8859_1).replace("libgomp.so.1", "libgomq.so.1");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("libjllama.so"), content, StandardCharsets.ISO_8859_1);
        WorkerLauncher given = new WorkerLauncher(folder, List.of("sh", "-c", "for a; do shift; case $a in "
                + "-Dde.kherud.llama.lib.path=*) a=-Dde.kherud.llama.lib.path=" + other + ";; esac; set -- \"$@\" \"$a\"; done; exec \"$@\"",
                "worker"));
        try (Trial trial = new Trial(Trial.TINY, given, Trial.patient())) {
            EngineException why = Trial.failure(trial.engine.load());

            assertThat(why).hasMessageContaining("libgomq.so.1 is missing").hasMessageContaining("libgomp1");
        }
    }

    @Test
    void aLibraryThatIsNoneIsSaid() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve(System.mapLibraryName("jllama")), "Call me Ishmael.");
        WorkerLauncher given = new WorkerLauncher(folder, List.of("sh", "-c", "for a; do shift; case $a in "
                + "-Dde.kherud.llama.lib.path=*) a=-Dde.kherud.llama.lib.path=" + other + ";; esac; set -- \"$@\" \"$a\"; done; exec \"$@\"",
                "worker"));
        try (Trial trial = new Trial(Trial.TINY, given, Trial.patient())) {
            assertThatThrownBy(() -> trial.engine.countTokens("x")).hasMessageContaining("can't be opened on this computer");
        }
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
