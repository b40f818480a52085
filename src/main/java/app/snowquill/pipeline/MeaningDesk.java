package app.snowquill.pipeline;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Which model search by meaning goes by. None at first, and then search compares words only. Safe from any thread; nothing
 * waits.
 */
public interface MeaningDesk {
    /** The file whose vectors are used; empty where words only are compared. */
    Optional<Path> file();

    /** Whether this model can be chosen: one made for it, or the one that writes, if its file is on this computer. */
    boolean suits(ModelReport model);

    /** Lets the model read a word, then goes by it and remembers it. Where it can't, nothing changes and the future fails. */
    CompletableFuture<Void> use(ModelReport model);

    /** From now on words only. Fails where that can't be kept. */
    CompletableFuture<Void> useNone();

    /** Uses the model once. Never fails. */
    CompletableFuture<Test> test();

    /** Tells that another model is gone by, or none, on the thread that made it so. Close the result to stop. */
    AutoCloseable onChange(Runnable listener);

    /**
     * What came of using it.
     *
     * @param model its name; blank where none is chosen or its file can't be read
     * @param dimension numbers in a vector; 0 where there is none
     * @param sentence what it means for the author
     */
    record Test(State state, String model, int dimension, String sentence) {
        public enum State {
            NONE, READY, FAILED
        }
    }
}
