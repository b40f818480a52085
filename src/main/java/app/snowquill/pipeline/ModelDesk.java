package app.snowquill.pipeline;

import app.snowquill.engine.gguf.GgufCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The language model: which one is used, how it is, which others are there. Safe from any thread; nothing waits. */
public interface ModelDesk {
    ModelState state();

    /** Tells every change of {@link #state()} on the engine's own thread. Close the result to stop. */
    AutoCloseable onChange(Consumer<ModelState> listener);

    /** Tells, on whose thread asks for a model, each time that one makes room for another that an agent or a step was given. Close the result to stop. */
    AutoCloseable onSwap(Consumer<ModelSwap> listener);

    /** Loads the chosen model, anew where it is to be run in another way by now. Fails with a sentence for the author. */
    CompletableFuture<Void> load();

    /** Stops loading, and whatever waits for it. Harmless where nothing is being loaded. */
    void stopLoading();

    /** Uses another model from now on and remembers it. Fails, and changes nothing, where the file can't be used. */
    CompletableFuture<Void> choose(Path file);

    /** Looks at a model file's header; never hands it to native code. */
    CompletableFuture<ModelReport> check(Path file);

    /** Tokens of a text by the chosen model's own tokenizer. */
    CompletableFuture<Integer> countTokens(String text);

    /** Asks the model for a single token, loading it first if need be; gives the time from asking to the answer. */
    CompletableFuture<Duration> answerTime();

    /** Writes one short sentence, to see that the model works. */
    CompletableFuture<String> tryOut();

    /** How many answers the model in use can write at once; 0 while none is loaded. */
    int slots();

    /**
     * Measures the model in use: loading, writing, reading, stopping, filling forms.
     *
     * @param progress told what is measured next, in a sentence, on a thread of its own
     */
    Measuring measure(Consumer<String> progress);

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
     * @param origin where it was found, in words: "LM Studio"; {@link #INCLUDED}, {@link #DOWNLOADED}; blank for a file that was
     * named
     * @param parameters number of weights, 0 where not known
     * @param contextTokens what it was trained for
     * @param fileBytes size on disk
     * @param licence as the file's header gives it, "apache-2.0"; blank where it doesn't
     * @param memoryBytes estimated need in all, with the settings as they are
     * @param reason a sentence why it is not supported; blank where it is
     * @param graphicsBytes of {@code memoryBytes} those on a graphics card
     * @param speed as it was measured with the settings as they are; empty where it was not
     */
    record ModelReport(Path path, String name, String origin, String architecture, String quantisation,
                       long parameters, int contextTokens, String licence, long fileBytes, long memoryBytes,
                       boolean supported, String reason, long graphicsBytes, ChatTemplate chatTemplate,
                       Optional<Speed> speed) {
        /** The origin of the model that comes with the program. */
        public static final String INCLUDED = "included";
        /** The origin of what was downloaded by this program. */
        public static final String DOWNLOADED = "downloaded";

        /** Whether it is made to give vectors for search by meaning. */
        public boolean embeds() {
            return GgufCheck.embeds(architecture);
        }

        /** Whether the model brings the frame of a conversation with it. */
        public enum ChatTemplate {
            PRESENT, ABSENT, NOT_KNOWN
        }

        /** Tokens a second, of a prompt and of an answer. */
        public record Speed(double read, double written) {
        }
    }
}
