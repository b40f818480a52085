package app.snowquill.engine;

import java.util.Optional;

/**
 * Where the keys of services are kept: the operating system's key store, or the memory of this process. Never a file.
 * Thread-safe; may wait for the operating system, so not on the window's thread.
 */
public interface KeyStore {
    /** The key for a host: the session's, else the operating system's; empty where there is none. */
    Optional<String> key(String host);

    /** Until the program ends; the way of a computer without a key store. */
    void keepForSession(String host, String key);

    /** @return whether the operating system keeps it from now on; where not, nothing is kept */
    boolean keep(String host, String key);

    /** Everywhere. */
    void forget(String host);

    /** Whether this computer has a key store that can be used. */
    boolean lasting();
}
