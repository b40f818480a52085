package app.snowquill.pipeline;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * What one thing took, in milliseconds: by the clock, and of this thread's processor alone, which says more on a machine that does
 * other things as well.
 */
record Spent(double wall, double cpu) {
    private static final double MILLION = 1e6;

    static Spent of(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        work.run();
        return new Spent((System.nanoTime() - begun) / MILLION, (threads.getCurrentThreadCpuTime() - cpu) / MILLION);
    }

    static List<Figure> figures(String name, List<Spent> spent) {
        return List.of(Figure.of(name, "ms", spent.stream().map(Spent::wall).toList()),
                Figure.of(name + " cpu", "ms", spent.stream().map(Spent::cpu).toList()));
    }
}
