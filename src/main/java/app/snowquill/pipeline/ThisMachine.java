package app.snowquill.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The computer this runs on. Where Linux tells more than Java does, its own figures are read. Stateless. */
final class ThisMachine implements Machine {
    private static final Path SYSTEM = Path.of("/proc");

    @Override
    public MemoryUse memory() {
        OperatingSystemMXBean bean = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        List<String> system = lines(SYSTEM.resolve("meminfo"));
        long total = bean.getTotalMemorySize();
        // Java counts memory that only caches files as taken. In a container, though, Java knows the limit and Linux does not.
        boolean wholeMachine = kilobytes(system, "MemTotal:") == total;
        long free = wholeMachine ? kilobytes(system, "MemAvailable:") : bean.getFreeMemorySize();
        long model = ProcessHandle.current().descendants().mapToLong(child -> resident(child.pid())).sum();
        long program = resident(ProcessHandle.current().pid());
        return new MemoryUse(total, free, program > 0 ? program : committed(), model);
    }

    /** Files that are mapped count here, as a model's does: it is in memory as long as it is used. */
    private static long resident(long process) {
        return kilobytes(lines(SYSTEM.resolve(process + "/status")), "VmRSS:");
    }

    private static long committed() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted()
                + ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getCommitted();
    }

    /** Bytes of a line such as "VmRSS:  123 kB"; 0 where there is none. */
    private static long kilobytes(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).orElse(0L);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) { // the process ended meanwhile
            return List.of();
        }
    }

    @Override
    public long freeBytes(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
