package app.snowquill.scene.quality;

/** What a draft is measured by, with its share of the mean. */
public enum Dimension {
    READABILITY(0.18), COHERENCE(0.22), STRUCTURE(0.18), ENGAGEMENT(0.14), TECHNIQUE(0.10), COMPLIANCE(0.10), FRESHNESS(0.08);

    private final double weight;

    Dimension(double weight) {
        this.weight = weight;
    }

    /** All of them add up to 1. */
    public double weight() {
        return weight;
    }
}
