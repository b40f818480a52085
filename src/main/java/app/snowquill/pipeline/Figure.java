package app.snowquill.pipeline;

import java.util.List;

/**
 * One measured figure.
 *
 * @param name "first-token-cold"
 * @param value the median of {@code n} measurements
 * @param unit "ms", "tokens/s"
 * @param p95 at most this in 95 of 100; the same as {@code value} where there is one measurement
 */
public record Figure(String name, double value, String unit, int n, double p50, double p95, double p99) {
    /**
     * By nearest rank.
     *
     * @throws IllegalArgumentException without a measurement
     */
    public static Figure of(String name, String unit, List<Double> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("A figure needs a measurement.");
        }
        List<Double> sorted = measured.stream().sorted().toList();
        double median = rank(sorted, 0.50);
        return new Figure(name, median, unit, sorted.size(), median, rank(sorted, 0.95), rank(sorted, 0.99));
    }

    private static double rank(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
