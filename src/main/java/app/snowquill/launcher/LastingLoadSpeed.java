package app.snowquill.launcher;

import app.snowquill.engine.running.LoadSpeed;
import app.snowquill.settings.RememberedLoadSpeed;
import app.snowquill.settings.SettingsException;
import org.slf4j.LoggerFactory;

/** Keeps the speed of loading from one start to the next; read once, so that asking does not wait. Any thread. */
final class LastingLoadSpeed implements LoadSpeed {
    private final RememberedLoadSpeed remembered;
    private volatile double last;

    LastingLoadSpeed(RememberedLoadSpeed remembered) {
        this.remembered = remembered;
        this.last = remembered.bytesPerSecond();
    }

    @Override
    public double bytesPerSecond() {
        return last;
    }

    @Override
    public void measured(long bytes, double seconds) {
        last = bytes / seconds;
        try {
            remembered.remember(last);
        } catch (SettingsException e) {
            LoggerFactory.getLogger(LastingLoadSpeed.class).debug(e.getMessage());
        }
    }
}
