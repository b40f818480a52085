package app.snowquill.scene.quality;

/**
 * A range that scores 1, with slopes to 0 on both sides.
 *
 * @param zeroBelow at and below this the score is 0
 * @param low from here on it is 1
 * @param high up to here it is 1
 * @param zeroAbove at and above this it is 0
 */
record Band(double zeroBelow, double low, double high, double zeroAbove) {
    /** The more the better: 0 at {@code zero}, 1 from {@code one} on. */
    static Band rising(double zero, double one) {
        return new Band(zero, one, Double.MAX_VALUE, Double.POSITIVE_INFINITY);
    }

    /** The less the better: 1 up to {@code one}, 0 from {@code zero} on. */
    static Band falling(double one, double zero) {
        return new Band(Double.NEGATIVE_INFINITY, -Double.MAX_VALUE, one, zero);
    }

    double score(double value) {
        if (value >= low && value <= high) {
            return 1;
        }
        double part = value < low ? (value - zeroBelow) / (low - zeroBelow) : (zeroAbove - value) / (zeroAbove - high);
        return Math.max(0, Math.min(1, part));
    }
}
