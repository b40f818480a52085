package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelShelf;

/** What is being done with the models, and what the last thing came to. */
public interface ModelWork {
    /** What is going on. */
    enum Phase {
        LISTING, CHECKING, SEARCHING, CHOOSING, LOADING, WRITING, TESTING
    }

    /** What the last thing asked came to. */
    sealed interface Outcome {
        record None() implements Outcome {
        }

        /** The model is loaded and remembered. */
        record InUse(ModelReport model) implements Outcome {
        }

        /** What the model wrote when it was tried. */
        record Sentence(ModelReport model, String text) implements Outcome {
        }

        /** A file was named that can't be used; the report says why. */
        record Refused(ModelReport model) implements Outcome {
        }

        /** A folder was searched; what was found is in the list. */
        record Searched(ModelShelf.Found found) implements Outcome {
        }

        /** It did not work; {@code again} asks once more. */
        record Failed(Throwable failure, Runnable again) implements Outcome {
        }
    }
}
