package app.snowquill.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The language model: which one is used, how it is, which others are there. Safe from any thread; nothing waits. */
public interface ModelDesk {
    ModelState state();

    /** Tells every change of {@link #state()} on the engine's own thread. Close the result to stop. */
    AutoCloseable onChange(Consumer<ModelState> listener);

    /** Loads the chosen model. Fails with a sentence for the author. */
    CompletableFuture<Void> load();

    /** Stops loading, and whatever waits for it. Harmless where nothing is being loaded. */
    void stopLoading();

    /** Uses another model from now on and remembers it. Fails, and changes nothing, where the file can't be used. */
    CompletableFuture<Void> choose(Path file);

    /** Looks at a model file's header; never hands it to native code. */
    CompletableFuture<ModelReport> check(Path file);

    /** The models that are known: the included one, the chosen one, those found where other programs keep theirs. */
    CompletableFuture<List<ModelReport>> list();

    /** Tokens of a text by the chosen model's own tokenizer. */
    CompletableFuture<Integer> countTokens(String text);

    /** Writes one short sentence, to see that the model works. */
    CompletableFuture<String> tryOut();

    /**
     * @param file the chosen model's, where there is one
     * @param progress of loading, 0 to 1; negative where it can't be told
     * @param message a sentence, for {@link Kind#FAILED}
     * @param tokensPerSecond last measured speed; 0 before the first answer
     * @param awayHost the host that text is sent to; empty while it stays on this computer
     */
    record ModelState(Kind kind, Optional<Path> file, String name, double progress, String message,
                      double tokensPerSecond, int contextTokens, Optional<String> awayHost) {
        public enum Kind {
            NONE, IDLE, LOADING, READY, WRITING, FAILED
        }
    }

    /**
     * What a model file's header says.
     *
     * @param origin where it was found, in words: "included", "LM Studio"; blank for a file that was named
     * @param parameters number of weights, 0 where not known
     * @param contextTokens what it was trained for
     * @param fileBytes size on disk
     * @param memoryBytes estimated need with the settings as they are
     * @param reason a sentence why it is not supported; blank where it is
     */
    record ModelReport(Path path, String name, String origin, String architecture, String quantisation,
                       long parameters, int contextTokens, String licence, long fileBytes, long memoryBytes,
                       boolean supported, String reason) {
    }
}
