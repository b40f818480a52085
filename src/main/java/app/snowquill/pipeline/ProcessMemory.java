package app.snowquill.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the processes that this one has started hold in memory. Told on Linux only; other systems have no file for it. */
final class ProcessMemory {
    private ProcessMemory() {
    }

    /** Bytes of all of them together; empty where there are none or it can't be told. */
    static OptionalLong ofChildren() {
        long bytes = ProcessHandle.current().descendants()
                .mapToLong(process -> resident(Path.of("/proc", Long.toString(process.pid()), "status"))).sum();
        return bytes > 0 ? OptionalLong.of(bytes) : OptionalLong.empty();
    }

    private static long resident(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).findFirst()
                    .map(line -> 1_024 * Long.parseLong(line.replaceAll("\\D", ""))).orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            return 0; // another system, or it has just ended
        }
    }
}
