package app.snowquill.ui.studio;

import java.util.Optional;
import java.util.function.LongSupplier;

/** Tells from how far a model has come, and when, how long the rest will take. On one thread. */
final class LoadingClock {
    private static final double ENOUGH = 0.05;
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private String name = "";
    private long began;
    private double beganAt;

    LoadingClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param part 0 to 1; negative where that can't be told */
    Loading at(String model, double part, long bytes) {
        if (!model.equals(name) || part < beganAt) {
            name = model;
            began = nanoTime.getAsLong();
            beganAt = Math.max(0, part);
        }
        double done = part - beganAt;
        double seconds = (nanoTime.getAsLong() - began) / NANOS;
        return new Loading(model, part, bytes, done < ENOUGH ? -1 : Math.round(seconds / done * (1 - part)));
    }

    Optional<Loading> ended() {
        name = "";
        return Optional.empty();
    }
}
