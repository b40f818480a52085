package app.snowquill.engine.remote;

import app.snowquill.engine.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys of a test. */
final class MemoryKeys implements KeyStore {
    static final String KEY = "sk-abcdefgh12345678";
    private final Map<String, String> keys = new HashMap<>(Map.of("127.0.0.1", KEY, "localhost", KEY));

    @Override
    public Optional<String> key(String host) {
        return Optional.ofNullable(keys.get(host));
    }

    @Override
    public void keepForSession(String host, String key) {
        keys.put(host, key);
    }

    @Override
    public boolean keep(String host, String key) {
        return false;
    }

    @Override
    public void forget(String host) {
        keys.remove(host);
    }

    @Override
    public boolean lasting() {
        return false;
    }
}
