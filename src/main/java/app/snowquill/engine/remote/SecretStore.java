package app.snowquill.engine.remote;

import java.util.Optional;

/** The operating system's key store. Every call may wait for it, or for a person it asks; any of them may fail. */
interface SecretStore {
    /** Makes the connection; asks no person. Harmless when it is made. */
    void open() throws Exception;

    /** @throws Exception where it can't be asked */
    Optional<String> read(String account) throws Exception;

    /** @throws Exception where it doesn't take it */
    void write(String account, String secret) throws Exception;

    /** Harmless where there is none. */
    void delete(String account) throws Exception;
}
