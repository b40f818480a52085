package app.snowquill.pipeline;

import app.snowquill.engine.KeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A key store that a test looks into. */
final class MemoryKeys implements KeyStore {
    /** Whether it stands for an operating system that keeps keys. */
    enum Lasting {
        YES, NO
    }

    final Map<String, String> session = new ConcurrentHashMap<>();
    final Map<String, String> kept = new ConcurrentHashMap<>();
    private final Lasting lasting;

    MemoryKeys(Lasting lasting) {
        this.lasting = lasting;
    }

    @Override
    public Optional<String> key(String host) {
        return Optional.ofNullable(session.get(host)).or(() -> Optional.ofNullable(kept.get(host)));
    }

    @Override
    public void keepForSession(String host, String key) {
        session.put(host, key);
    }

    @Override
    public boolean keep(String host, String key) {
        if (lasting()) {
            kept.put(host, key);
        }
        return lasting();
    }

    @Override
    public void forget(String host) {
        session.remove(host);
        kept.remove(host);
    }

    @Override
    public boolean lasting() {
        return lasting == Lasting.YES;
    }
}
