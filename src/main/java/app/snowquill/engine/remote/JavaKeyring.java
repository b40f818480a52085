package app.snowquill.engine.remote;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/**
 * Keychain on macOS, Credential Manager on Windows, Secret Service or KWallet on Linux, through java-keyring. Opened at
 * the first use; native code is loaded by it, so only {@link OperatingSystemKeys} asks, on a thread it need not wait for.
 */
final class JavaKeyring implements SecretStore {
    private static final String SERVICE = "Snowquill";

    private Keyring keyring;

    @Override
    public void open() throws BackendNotSupportedException {
        opened();
    }

    private synchronized Keyring opened() throws BackendNotSupportedException {
        if (keyring == null) {
            keyring = Keyring.create();
        }
        return keyring;
    }

    /** The library tells "there is none" and "not allowed" by the same exception; to the caller both are none. */
    @Override
    public Optional<String> read(String account) throws BackendNotSupportedException {
        Keyring store = opened();
        try {
            return Optional.ofNullable(store.getPassword(SERVICE, account));
        } catch (PasswordAccessException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String account, String secret) throws BackendNotSupportedException, PasswordAccessException {
        opened().setPassword(SERVICE, account, secret);
    }

    @Override
    public void delete(String account) throws BackendNotSupportedException {
        Keyring store = opened();
        try {
            store.deletePassword(SERVICE, account);
        } catch (PasswordAccessException e) {
            return; // there was none
        }
    }
}
