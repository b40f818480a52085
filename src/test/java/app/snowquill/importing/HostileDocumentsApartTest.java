package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.importing.HostileDocuments.Case;
import app.snowquill.importing.worker.ReadingProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file in a process of its own, as the program reads them: a book or a sentence, in 512 MB. Tells what it cost. */
@Tag("long")
class HostileDocumentsApartTest {
    private static final long MOST_KILOBYTES = 512 << 10;
    private static final Map<String, Integer> BECAME = new TreeMap<>();
    private static final Map<Long, String> SLOWEST = new TreeMap<>();
    private static final AtomicLong PEAK = new AtomicLong();

    @TempDir
    Path folder;

    static Stream<Case> all() {
        return HostileDocuments.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aHostileFileIsReadOrRefusedApart(Case one) throws IOException {
        AtomicLong peak = new AtomicLong();
        AtomicLong took = new AtomicLong();
        String became = HostileRound.read(one, folder, file -> {
            Thread watching = new Thread(() -> watch(peak));
            watching.start();
            long begin = System.nanoTime();
            try {
                return new ReadingProcess().read(file);
            } finally {
                took.set((System.nanoTime() - begin) / 1_000_000);
                watching.interrupt();
            }
        });
        BECAME.merge(became, 1, Integer::sum);
        SLOWEST.put(took.get(), one.name() + " " + became + " " + peak.get() / 1024 + " MB");
        PEAK.accumulateAndGet(peak.get(), Math::max);
        assertThat(peak.get()).as("kilobytes that the process held").isLessThan(MOST_KILOBYTES);
    }

    @AfterAll
    static void tell() {
        System.out.println("Hostile files: " + BECAME + ", at most " + PEAK.get() / 1024 + " MB; slowest:");
        SLOWEST.entrySet().stream().skip(Math.max(0, SLOWEST.size() - 12)).forEach(each -> System.out.println(each.getKey() + " ms " + each.getValue()));
    }

    /** Linux tells the most that a process ever held; before it is itself, it is a copy of this one. */
    private static void watch(AtomicLong peak) {
        try {
            while (true) {
                for (ProcessHandle child : ProcessHandle.current().children().filter(each -> each.info().commandLine().orElse("").contains("ReadingMain")).toList()) {
                    Path status = Path.of("/proc/" + child.pid() + "/status");
                    if (Files.isReadable(status)) {
                        Files.readString(status, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("VmHWM:"))
                                .forEach(line -> peak.accumulateAndGet(Long.parseLong(line.replaceAll("\\D", "")), Math::max));
                    }
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }
}
