package app.snowquill.engine.running;

import java.time.Duration;

/**
 * How long to wait for a worker before taking it for hung.
 *
 * @param load from the start of the process until the model is ready
 * @param firstToken while the prompt is read: between two signs of progress, and until the first token
 * @param betweenTokens while it writes
 * @param total one answer from the asking to its end, waiting for a slot included
 */
public record Timeouts(Duration load, Duration firstToken, Duration betweenTokens, Duration total) {
    public static Timeouts usual() {
        return new Timeouts(Duration.ofSeconds(120), Duration.ofSeconds(120), Duration.ofSeconds(30),
                Duration.ofMinutes(30));
    }
}
