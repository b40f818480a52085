package app.snowquill.scene.quality;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One dimension of one draft.
 *
 * @param measures the lowest first; none where there is nothing to measure against, as structure without a card
 */
public record DimensionScore(Dimension dimension, List<Measure> measures) {
    public DimensionScore {
        measures = measures.stream().sorted(Comparator.comparingDouble(Measure::score)).toList();
    }

    /** The mean of the measures, 0 to 1; empty where there are none. */
    public OptionalDouble score() {
        return measures.stream().mapToDouble(Measure::score).average();
    }
}
