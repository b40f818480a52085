package app.snowquill.ui.models;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * This computer, as far as it matters to a model.
 *
 * @param memoryBytes built in; 0 where it can't be told
 */
public record Machine(int cores, long memoryBytes) {
    private static final double TIGHT_FROM = 0.8;

    /** Whether a model's need goes into the memory. */
    public enum Fit {
        FITS, TIGHT, DOES_NOT_FIT, UNKNOWN;

        String style() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Machine here() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean.getTotalMemorySize() : 0;
        return new Machine(Runtime.getRuntime().availableProcessors(), memory);
    }

    /** Above four fifths it is tight: the system and other programs need their share. */
    public Fit fit(long neededBytes) {
        if (memoryBytes <= 0 || neededBytes <= 0) {
            return Fit.UNKNOWN;
        }
        double share = share(neededBytes);
        return share < TIGHT_FROM ? Fit.FITS : share < 1 ? Fit.TIGHT : Fit.DOES_NOT_FIT;
    }

    /** Part of the memory, 0 to 1. */
    public double share(long neededBytes) {
        return memoryBytes <= 0 ? 0 : Math.min(1, (double) neededBytes / memoryBytes);
    }
}
