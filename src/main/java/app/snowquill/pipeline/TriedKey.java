package app.snowquill.pipeline;

import app.snowquill.engine.KeyStore;
import java.util.Optional;

/**
 * The keys there are, with one that was typed and is being tried in front of them. Once {@link #settled} only the keys there
 * are count, among which the typed one then is. Thread-safe.
 */
final class TriedKey implements KeyStore {
    private final KeyStore keys;
    private final String host;
    private volatile Optional<String> typed;

    TriedKey(KeyStore keys, String host, String typed) {
        this.keys = keys;
        this.host = host;
        this.typed = Optional.of(typed);
    }

    void settled() {
        typed = Optional.empty();
    }

    @Override
    public Optional<String> key(String of) {
        return of.equalsIgnoreCase(host) && typed.isPresent() ? typed : keys.key(of);
    }

    @Override
    public void keepForSession(String of, String key) {
        keys.keepForSession(of, key);
    }

    @Override
    public boolean keep(String of, String key) {
        return keys.keep(of, key);
    }

    @Override
    public void forget(String of) {
        settled();
        keys.forget(of);
    }

    @Override
    public boolean lasting() {
        return keys.lasting();
    }
}
