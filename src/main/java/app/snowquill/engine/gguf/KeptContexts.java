package app.snowquill.engine.gguf;

import app.snowquill.engine.EngineSettings;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;

/**
 * How many contexts a model on this computer is loaded with: one for each answer that is written at a time, and one more where
 * there is memory for its keys and values. What is asked between two drafts, their notes or a rating, is read in that one, and the writer's stays
 * as it was: its next prompt begins alike. Pure but for {@link #here}.
 */
public final class KeptContexts {
    /** llama.cpp lays such weights out anew for the processor, a copy for each time that the model is loaded. */
    private static final Set<String> LAID_OUT_ANEW = Set.of("Q4_0", "IQ4_NL", "");
    private static final int SHARE_OF_ONE = 8;
    private static final double SHARE_OF_ALL = 0.6;

    private KeptContexts() {
    }

    /** On this computer; the same for as long as it has the same memory. */
    public static int here(GgufHeader header, EngineSettings settings) {
        return of(header, settings, ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
    }

    /**
     * One more than answers at once where it takes no more than an eighth of the memory and all together no more than six
     * tenths. Never on a graphics card: its memory is scarce, and it reads a prompt again quickly.
     *
     * @param memoryBytes the computer's own memory
     */
    static int of(GgufHeader header, EngineSettings settings, long memoryBytes) {
        MemoryEstimate estimate = new MemoryEstimate();
        long without = estimate.of(header, settings, settings.slots()).systemBytes();
        long with = estimate.of(header, settings, settings.slots() + 1).systemBytes();
        boolean room = settings.gpuLayers() == 0 && !LAID_OUT_ANEW.contains(header.quantisation()) && with - without <= memoryBytes / SHARE_OF_ONE && with <= memoryBytes * SHARE_OF_ALL;
        return room ? settings.slots() + 1 : settings.slots();
    }
}
