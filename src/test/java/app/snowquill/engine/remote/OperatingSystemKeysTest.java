package app.snowquill.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OperatingSystemKeysTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Map<String, String> kept = new HashMap<>();
    private final SecretStore working = new SecretStore() {
        @Override
        public void open() {
            kept.remove("");
        }

        @Override
        public Optional<String> read(String account) {
            return Optional.ofNullable(kept.get(account));
        }

        @Override
        public void write(String account, String secret) {
            kept.put(account, secret);
        }

        @Override
        public void delete(String account) {
            kept.remove(account);
        }
    };

    private static SecretStore failing(Runnable each) {
        return new SecretStore() {
            @Override
            public void open() {
                each.run();
            }

            @Override
            public Optional<String> read(String account) {
                each.run();
                return Optional.empty();
            }

            @Override
            public void write(String account, String secret) {
                each.run();
            }

            @Override
            public void delete(String account) {
                each.run();
            }
        };
    }

    private static void never() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aKeyIsKeptByTheOperatingSystemAndForgottenEverywhere() {
        OperatingSystemKeys keys = new OperatingSystemKeys(working, Map.of(), LONG, LONG);

        assertThat(keys.keep("API.example.com", "one")).isTrue();

        assertThat(keys.lasting()).isTrue();
        assertThat(kept).containsExactly(Map.entry("api.example.com", "one"));
        assertThat(new OperatingSystemKeys(working, Map.of(), LONG, LONG).key("api.example.com")).contains("one");
        keys.forget("api.example.com");
        assertThat(keys.key("api.example.com")).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void theSessionsKeyComesFirstAndThenTheEnvironments() {
        kept.put("a", "stored");
        OperatingSystemKeys keys = new OperatingSystemKeys(working, Map.of("a", "given"), LONG, LONG);

        assertThat(keys.key("a")).contains("given");
        assertThat(keys.key("b")).isEmpty();
        keys.keepForSession("a", "typed");
        assertThat(keys.key("a")).contains("typed");
        assertThat(kept).containsEntry("a", "stored");
    }

    @Test
    void aKeyStoreThatHangsIsLeftAlone() {
        OperatingSystemKeys keys = new OperatingSystemKeys(failing(OperatingSystemKeysTest::never), Map.of(), Duration.ofMillis(200), LONG);

        assertThat(keys.keep("a", "one")).isFalse();

        assertThat(keys.key("a")).isEmpty();
        assertThat(keys.lasting()).isFalse();
        keys.keepForSession("a", "one");
        assertThat(keys.key("a")).contains("one");
    }

    @Test
    void aKeyStoreThatCannotBeLoadedIsNone() {
        OperatingSystemKeys keys = new OperatingSystemKeys(failing(() -> {
            throw new UnsatisfiedLinkError("no such library");
        }), Map.of(), LONG, LONG);

        assertThat(keys.lasting()).isFalse();
        assertThat(keys.key("a")).isEmpty();
    }

    @Test
    void theRealKeyStoreNeverFailsTheProgram() {
        OperatingSystemKeys keys = new OperatingSystemKeys(Map.of());

        assertThat(keys.key("nothing.snowquill.invalid")).isEmpty();
    }
}
