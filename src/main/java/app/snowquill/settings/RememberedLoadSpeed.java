package app.snowquill.settings;

/** How fast this computer loaded its last model, for an estimate the next time. Thread-safe; waits for the disk. */
public final class RememberedLoadSpeed {
    private static final String KEY = "load-bytes-per-second";

    private final StateFile state;

    public RememberedLoadSpeed(StateFile state) {
        this.state = state;
    }

    /** 0 where nothing was measured yet. */
    public double bytesPerSecond() {
        return Math.max(0, state.read().path(KEY).asDouble());
    }

    /** @throws SettingsException where that can't be written */
    public void remember(double bytesPerSecond) {
        state.change(object -> object.put(KEY, Math.round(bytesPerSecond)));
    }
}
