package app.snowquill.settings;

/**
 * How fast a model was on this computer, in tokens a second.
 *
 * @param read of a prompt
 * @param written of an answer
 */
public record MeasuredSpeed(double read, double written) {
}
