package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.importing.HostileDocuments.Case;
import app.snowquill.importing.worker.ReadingProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every hostile file in a process of its own, as the program reads them: a book or a sentence, in 512 MB and in the time that the program
 * gives. Tells what it cost.
 */
@Tag("long")
class HostileDocumentsApartTest {
    private static final long MOST_KILOBYTES = 512 << 10;
    private static final Duration MOST_TIME = Duration.ofSeconds(12);
    private static final Map<String, Integer> BECAME = new TreeMap<>();
    private static final List<Cost> COSTS = new ArrayList<>();

    @TempDir
    Path folder;

    /** @param processor what the process had of it, start and end included. @param clock what the author waited */
    private record Cost(String name, String became, Duration processor, Duration clock, long kilobytes) {
        @Override
        public String toString() {
            return processor.toMillis() + " ms of a processor, " + clock.toMillis() + " ms by the clock, " + kilobytes / 1024 + " MB: " + name + " " + became;
        }
    }

    static Stream<Case> all() {
        return HostileDocuments.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aHostileFileIsReadOrRefusedApart(Case one) throws IOException {
        AtomicLong peak = new AtomicLong();
        AtomicLong processor = new AtomicLong();
        AtomicLong clock = new AtomicLong();
        String became = HostileRound.read(one, folder, file -> {
            Thread watching = new Thread(() -> watch(peak, processor));
            watching.start();
            long begin = System.nanoTime();
            try {
                return new ReadingProcess().read(file);
            } finally {
                clock.set(System.nanoTime() - begin);
                watching.interrupt();
            }
        });
        BECAME.merge(became, 1, Integer::sum);
        COSTS.add(new Cost(one.name(), became, Duration.ofMillis(processor.get()), Duration.ofNanos(clock.get()), peak.get()));
        assertThat(peak.get()).as("kilobytes that the process held").isLessThan(MOST_KILOBYTES);
        assertThat(Duration.ofMillis(processor.get())).as("time of a processor").isLessThan(MOST_TIME);
    }

    @AfterAll
    static void tell() {
        System.out.println("Hostile files: " + BECAME + ", load " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        tell("most of a processor", Comparator.comparing(Cost::processor));
        tell("longest by the clock", Comparator.comparing(Cost::clock));
        tell("largest", Comparator.comparing(Cost::kilobytes));
    }

    private static void tell(String what, Comparator<Cost> order) {
        System.out.println(what);
        COSTS.stream().sorted(order.reversed()).limit(8).forEach(System.out::println);
    }

    /** Linux tells the most that a process ever held; before it is itself, it is a copy of this one. */
    private static void watch(AtomicLong peak, AtomicLong processor) {
        try {
            while (true) {
                for (ProcessHandle child : ProcessHandle.current().children().filter(each -> each.info().commandLine().orElse("").contains("ReadingMain")).toList()) {
                    child.info().totalCpuDuration().ifPresent(worked -> processor.accumulateAndGet(worked.toMillis(), Math::max));
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
