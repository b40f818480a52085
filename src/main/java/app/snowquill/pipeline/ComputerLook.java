package app.snowquill.pipeline;

import app.snowquill.pipeline.Computer.GraphicsCard;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds out what this computer has, by what costs little: the driver's own files on Linux, NVIDIA's own program where its
 * driver put it. Holds nothing; any thread that may wait for a second or two.
 */
final class ComputerLook {
    private static final long MEBIBYTE = 1L << 20;
    private static final long PATIENCE_SECONDS = 3;

    private final Path root;
    private final Map<String, String> environment;

    /** @param root of the file system */
    ComputerLook(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    Computer look() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
                ? bean.getTotalMemorySize() : 0;
        return new Computer(Runtime.getRuntime().availableProcessors(), memory, nvidia().or(this::amd));
    }

    /** Named by its whole path: of a program that is only named, another one might be started. */
    private Optional<GraphicsCard> nvidia() {
        Stream<Path> places = Stream.of(root.resolve("usr/bin/nvidia-smi"),
                Path.of(environment.getOrDefault("SystemRoot", root.toString()), "System32", "nvidia-smi.exe"));
        return places.filter(Files::isExecutable).findFirst().flatMap(ComputerLook::ask);
    }

    private static Optional<GraphicsCard> ask(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--query-gpu=memory.total,name",
                    "--format=csv,noheader,nounits").redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.matches("\\d+, .+"))
                    .map(line -> new GraphicsCard(line.substring(line.indexOf(',') + 1).strip(),
                            Long.parseLong(line.substring(0, line.indexOf(','))) * MEBIBYTE))
                    .max(Comparator.comparingLong(GraphicsCard::memoryBytes));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Linux's driver for AMD's cards tells their memory in a file. */
    private Optional<GraphicsCard> amd() {
        Path cards = root.resolve("sys/class/drm");
        GraphicsCard largest = null;
        if (Files.isDirectory(cards)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(cards, "card?")) {
                for (Path card : found) {
                    Path size = card.resolve("device/mem_info_vram_total");
                    long bytes = Files.isReadable(size) ? Long.parseLong(Files.readString(size).strip()) : 0;
                    if (bytes > (largest == null ? 0 : largest.memoryBytes())) {
                        largest = new GraphicsCard("", bytes);
                    }
                }
            } catch (IOException | NumberFormatException e) {
                return Optional.ofNullable(largest);
            }
        }
        return Optional.ofNullable(largest);
    }
}
