package app.snowquill.engine;

/**
 * How the next token is chosen.
 *
 * @param temperature 0 to 2; 0 takes the likeliest token
 * @param minP 0 to 1, share of the likeliest token's probability below which a token is left out
 * @param repeatPenalty 1 to 2; 1 is none
 * @param dry whether the DRY penalty (0.8 / 1.75 / 2) works against repeated phrases
 * @param xtc 0 to 1, how often all but the least likely of the tokens above a tenth are left out (XTC, threshold 0.1), so that the obvious is not
 *            always said; 0 is never
 * @param seed fixed seed, or -1 for a new one each time
 */
public record Sampling(double temperature, double minP, double repeatPenalty, boolean dry, double xtc, long seed) {
    private static final double COOLING = 0.8;
    private static final double PROSE_XTC = 0.3;

    public Sampling {
        require(temperature >= 0 && temperature <= 2, "temperature", temperature);
        require(minP >= 0 && minP <= 1, "minP", minP);
        require(xtc >= 0 && xtc <= 1, "xtc", xtc);
        require(repeatPenalty >= 1 && repeatPenalty <= 2, "repeatPenalty", repeatPenalty);
    }

    private static void require(boolean holds, String name, double value) {
        if (!holds) { // NaN fails every comparison and ends here too
            throw new IllegalArgumentException(name + " is out of range: " + value);
        }
    }

    /** For ideas: steps 0 to 2. */
    public static Sampling ideas() {
        return new Sampling(1.0, 0.05, 1.0, false, 0, -1);
    }

    /** For structure: fields of forms. */
    public static Sampling structure() {
        return new Sampling(0.8, 0.05, 1.0, false, 0, -1);
    }

    /** For prose. */
    public static Sampling prose() {
        return new Sampling(0.8, 0.1, 1.05, true, PROSE_XTC, -1);
    }

    /** For extraction and checks: repeatable. */
    public static Sampling exact() {
        return new Sampling(0.0, 0.0, 1.0, false, 0, 7);
    }

    public Sampling withSeed(long fixed) {
        return new Sampling(temperature, minP, repeatPenalty, dry, xtc, fixed);
    }

    public Sampling withXtc(double share) {
        return new Sampling(temperature, minP, repeatPenalty, dry, share, seed);
    }

    /** For another try at what failed: less daring. */
    public Sampling cooler() {
        return withTemperature(temperature * COOLING);
    }

    public Sampling withTemperature(double value) {
        return new Sampling(value, minP, repeatPenalty, dry, xtc, seed);
    }
}
