package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.KeyStore;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.TextEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The engines of this program: changes the one in use, tries others, and keeps keys and permissions. Lives as long as it. */
public final class LocalEngineDesk implements EngineDesk {
    /** What the desk needs of the program around it. */
    public interface Surroundings {
        /** The llama-server programs on this computer; waits for the disk. */
        List<Path> programs();

        /** Keeps the choice for the next start; no key is in it. */
        void remember(EngineChoice choice);
    }

    private final EngineInUse inUse;
    private final AwayConsent consent;
    private final ServerModels models;
    private final Surroundings around;
    private final Executor threads;

    /** @param threads for what takes time */
    public LocalEngineDesk(EngineInUse inUse, AwayConsent consent, ServerModels models, Surroundings around, Executor threads) {
        this.inUse = inUse;
        this.consent = consent;
        this.models = models;
        this.around = around;
        this.threads = threads;
    }

    @Override
    public EngineSetup now() {
        return EngineSetups.of(inUse.choice());
    }

    @Override
    public CompletableFuture<KeyKept> use(EngineSetup wanted, Optional<TypedKey> key) {
        return soon(() -> {
            EngineChoice next = EngineSetups.choice(wanted, inUse.choice());
            KeyStore tried = tried(next, key);
            inUse.use(next, tried).join();
            KeyKept kept = keep(next, key);
            if (tried instanceof TriedKey one) {
                one.settled();
            }
            around.remember(next);
            return kept;
        });
    }

    @Override
    public CompletableFuture<Void> useLocal() {
        return soon(() -> {
            EngineChoice next = inUse.choice().withKind(EngineKind.LLAMA);
            inUse.use(next, inUse.keys()).join();
            around.remember(next);
            return null;
        });
    }

    @Override
    public CompletableFuture<ServerAnswer> tryServer(EngineSetup wanted, Optional<TypedKey> key) {
        return soon(() -> {
            EngineChoice alone = EngineSetups.choice(new EngineSetup(wanted.way(), wanted.model(), wanted.program(),
                    wanted.address(), wanted.anthropic(), List.of()), inUse.choice());
            KeyStore keys = tried(alone, key);
            List<String> names = models.of(alone, keys);
            try (TextEngine engine = inUse.another(alone, keys)) {
                ModelInfo model = engine.load().join();
                return new ServerAnswer(model.name(), model.contextTokens(), names);
            }
        });
    }

    @Override
    public CompletableFuture<List<Path>> programs() {
        return soon(around::programs);
    }

    @Override
    public CompletableFuture<KeyState> key(String host) {
        return soon(() -> new KeyState(!host.isBlank() && inUse.keys().key(host).isPresent(), inUse.keys().lasting()));
    }

    @Override
    public CompletableFuture<Void> forgetKey(String host) {
        return soon(() -> {
            inUse.keys().forget(host);
            return null;
        });
    }

    @Override
    public Set<String> allowed() {
        return consent.always();
    }

    @Override
    public void askAgain(String host) {
        consent.forget(host);
    }

    @Override
    public void askWith(AwayAsker asker) {
        consent.askWith(asker);
    }

    private KeyStore tried(EngineChoice choice, Optional<TypedKey> key) {
        return key.isEmpty() || choice.remote().isEmpty() ? inUse.keys()
                : new TriedKey(inUse.keys(), choice.remote().get().address().getHost(), key.get().text().strip());
    }

    private KeyKept keep(EngineChoice choice, Optional<TypedKey> key) {
        if (key.isEmpty() || choice.remote().isEmpty()) {
            return KeyKept.NOWHERE;
        }
        String host = choice.remote().get().address().getHost();
        String text = key.get().text().strip();
        if (key.get().where() == KeyKept.KEY_STORE && inUse.keys().keep(host, text)) {
            return KeyKept.KEY_STORE;
        }
        inUse.keys().keepForSession(host, text);
        return KeyKept.THIS_SESSION;
    }

    /** What failed is told as itself. */
    private <T> CompletableFuture<T> soon(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                done.complete(work.get());
            } catch (CompletionException e) {
                done.completeExceptionally(e.getCause() == null ? e : e.getCause());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            } catch (Error e) {
                done.completeExceptionally(new IllegalStateException(ActiveRun.unexpected(e), e));
                throw e;
            }
        });
        return done;
    }
}
