package app.snowquill.pipeline;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/**
 * The models there are to choose from: the included one, those that other programs keep, those the author added or
 * downloaded. Files are looked at and remembered, never copied, moved or deleted. Safe from any thread; nothing waits.
 */
public interface ModelShelf {
    /** All that are known, each file once. Looks for them anew. */
    CompletableFuture<List<ModelReport>> list();

    /** Looks at a file and keeps it in the list if it can be used, be it for search by meaning; the report says why where it can't. */
    CompletableFuture<ModelReport> add(Path file);

    /**
     * Looks for models beneath a folder, and keeps the folder in the list where there are any.
     *
     * @param soFar is told the number found each time there is one more, on a thread of the shelf
     */
    FolderLook addFolder(Path folder, IntConsumer soFar);

    /** Takes a file off the list, for good until it is added again. The file itself is left alone. */
    CompletableFuture<Void> forget(Path file);

    /**
     * Loads the model by itself, lets it read and write a little, and ends it again; the model in use stays. The report has
     * the speed, which is remembered. Fails with a sentence for the author.
     */
    CompletableFuture<ModelReport> speedTest(ModelReport report);

    /** This computer, as far as it matters to a model. */
    CompletableFuture<Computer> computer();

    /** How models are run. */
    Running running();

    /** The same models with the memory they would need if they were run so. Changes nothing. */
    CompletableFuture<List<ModelReport>> estimate(List<ModelReport> reports, Running running);

    /** From now on models are loaded so; one that is loaded stays as it is until it is loaded again. Fails where that can't be kept. */
    CompletableFuture<Void> runLike(Running running);

    ModelDownloads downloads();

    /** Which of them search by meaning goes by. */
    MeaningDesk meaning();

    /**
     * How a model is run.
     *
     * @param threads 1 to 512; 0 for one fewer than the machine has cores
     * @param contextTokens of one slot, to 1,048,576; 0 for what the model was trained for, at most 8,192
     * @param gpuLayers layers on a graphics card, 0 to 999
     * @param slots answers at once, 1 to 16
     */
    record Running(int threads, int contextTokens, int gpuLayers, int slots) {
    }

    /** A folder being searched. */
    interface FolderLook {
        /** How much was found and seen. Always ends, a stopped one with what was found so far. */
        CompletableFuture<Found> result();

        void stop();
    }

    /** What was found beneath a folder. */
    record Found(int models, Extent extent) {
        public enum Extent {
            ALL,
            /** It is too large for the time there was. */
            PART, STOPPED
        }
    }
}
