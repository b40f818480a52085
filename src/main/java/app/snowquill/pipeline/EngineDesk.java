package app.snowquill.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What writes: the model on this computer, a program that runs one, or a server. Safe from any thread; nothing waits. A
 * future fails with a sentence for the author.
 */
public interface EngineDesk {
    EngineSetup now();

    /**
     * Uses something else from now on and remembers it. It is tried first; where that fails nothing is changed.
     *
     * @param key for the server, where one was typed; it is in no file and is never told again
     * @return where the key is kept from now on
     */
    CompletableFuture<KeyKept> use(EngineSetup wanted, Optional<TypedKey> key);

    /** The model on this computer from now on, however it was set before. */
    CompletableFuture<Void> useLocal();

    /** Reaches what {@code wanted} names, without using it and without sending any of a book. */
    CompletableFuture<ServerAnswer> tryServer(EngineSetup wanted, Optional<TypedKey> key);

    /** The llama-server programs on this computer. */
    CompletableFuture<List<Path>> programs();

    CompletableFuture<KeyState> key(String host);

    /** Forgets the key, everywhere. */
    CompletableFuture<Void> forgetKey(String host);

    /** Hosts that text may go to without asking each time. */
    Set<String> allowed();

    /** Asks again before text goes to this host. */
    void askAgain(String host);

    /** Who is asked before text leaves this computer; without anybody nothing is sent. */
    void askWith(AwayAsker asker);

    /** A key as it was typed, and how long it is to be kept. */
    record TypedKey(String text, KeyKept where) {
        /** Keeps the key out of every log. */
        @Override
        public String toString() {
            return "TypedKey[" + where + "]";
        }
    }

    /** Where a key is. */
    enum KeyKept {
        /** There is none, or it is as before. */
        NOWHERE,
        /** In the memory of this program. */
        THIS_SESSION,
        /** In the operating system's key store. */
        KEY_STORE
    }

    /**
     * @param there whether there is a key for the host
     * @param lasting whether this computer has a key store that can be used
     */
    record KeyState(boolean there, boolean lasting) {
    }

    /**
     * What answered.
     *
     * @param model the name of the model that would write
     * @param contextTokens prompt and answer together
     * @param models every model the server names; empty where it names none
     */
    record ServerAnswer(String model, int contextTokens, List<String> models) {
        public ServerAnswer {
            models = List.copyOf(models);
        }
    }
}
