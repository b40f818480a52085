package app.snowquill.launcher;

import app.snowquill.engine.KeyStore;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys in the memory of this process, and nowhere else. Thread-safe; lives as long as the program. */
final class SessionKeys implements KeyStore {
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    @Override
    public Optional<String> key(String host) {
        return Optional.ofNullable(keys.get(host.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void keepForSession(String host, String key) {
        keys.put(host.toLowerCase(Locale.ROOT), key);
    }

    @Override
    public boolean keep(String host, String key) {
        return false;
    }

    @Override
    public void forget(String host) {
        keys.remove(host.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean lasting() {
        return false;
    }
}
