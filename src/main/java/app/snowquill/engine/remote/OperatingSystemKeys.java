package app.snowquill.engine.remote;

import app.snowquill.engine.KeyStore;
import app.snowquill.engine.running.EngineThreads;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys by host: this session's first, then those of the environment, then the operating system's. What is found is kept in
 * memory until the program ends. A key store that can't be opened or hangs is left alone from then on, and the
 * program goes on without it. Owns the thread that waits for it.
 */
public final class OperatingSystemKeys implements KeyStore {
    private static final Logger LOG = LoggerFactory.getLogger(OperatingSystemKeys.class);
    private static final Duration OPENING = Duration.ofSeconds(5);
    /** It may have to ask the author to unlock it. */
    private static final Duration ASKING = Duration.ofSeconds(60);

    private final SecretStore store;
    private final Map<String, String> environment;
    private final Duration opening;
    private final Duration asking;
    private final EngineThreads threads = new EngineThreads();
    private final Map<String, Optional<String>> session = new ConcurrentHashMap<>();
    private Usable usable = Usable.UNKNOWN;

    /** @param environment keys that came with the process, by the one host each may be sent to */
    public OperatingSystemKeys(Map<String, String> environment) {
        this(new JavaKeyring(), environment, OPENING, ASKING);
    }

    private enum Usable {
        UNKNOWN, YES, NO
    }

    OperatingSystemKeys(SecretStore store, Map<String, String> environment, Duration opening, Duration asking) {
        this.store = store;
        this.environment = Map.copyOf(environment);
        this.opening = opening;
        this.asking = asking;
    }

    @Override
    public Optional<String> key(String host) {
        String account = account(host);
        Optional<String> known = session.get(account);
        if (known != null) {
            return known;
        }
        Optional<String> given = Optional.ofNullable(environment.get(account)).filter(key -> !key.isBlank());
        Optional<String> found = given.isPresent() ? given : asked(() -> store.read(account)).orElse(Optional.empty());
        if (found.isPresent()) { // one that can't be read now, for the store is locked, may be there the next time
            session.putIfAbsent(account, found);
        }
        return found;
    }

    @Override
    public void keepForSession(String host, String key) {
        session.put(account(host), Optional.of(key));
    }

    @Override
    public boolean keep(String host, String key) {
        String account = account(host);
        boolean kept = asked(() -> {
            store.write(account, key);
            return true;
        }).orElse(false);
        if (kept) {
            session.put(account, Optional.of(key));
        }
        return kept;
    }

    @Override
    public void forget(String host) {
        String account = account(host);
        session.put(account, Optional.empty());
        asked(() -> {
            store.delete(account);
            return true;
        });
    }

    @Override
    public boolean lasting() {
        return isUsable();
    }

    private synchronized boolean isUsable() {
        if (usable == Usable.UNKNOWN) {
            usable = within(opening, () -> {
                store.open();
                return true;
            }).isPresent() ? Usable.YES : Usable.NO;
        }
        return usable == Usable.YES;
    }

    private static String account(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    /** Empty where the store can't be asked. */
    private <T> Optional<T> asked(Callable<T> question) {
        return isUsable() ? within(asking, question) : Optional.empty();
    }

    /** Native libraries that are missing are errors, not exceptions. */
    private <T> Optional<T> within(Duration limit, Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        threads.answers().execute(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception | LinkageError e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return Optional.ofNullable(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            Throwable why = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            LOG.info("The operating system's key store can't be used: {}", why.getClass().getName());
            if (e instanceof TimeoutException) { // its thread is lost; another would be too
                synchronized (this) {
                    usable = Usable.NO;
                }
            }
            return Optional.empty();
        }
    }
}
