package app.snowquill.ui.activity;

import app.snowquill.pipeline.RunRequest;
import app.snowquill.story.DocumentKey;

/**
 * One row of the queue.
 *
 * @param done part that is written, 0 to 1; negative where that can't be told
 * @param job the run it is, which can be taken out of the queue, or moved where it waits; 0 for none
 */
record QueueEntry(Section section, Look look, String title, String detail, double done, Remedy remedy, long job) {
    enum Section {
        NEEDS_YOU, RUNNING, NEXT, DONE
    }

    enum Look {
        WRITING, WAITING, FAILED, QUESTION, FINISHED, STOPPED
    }

    /** What the author can do about it. */
    sealed interface Remedy {
        record None() implements Remedy {
        }

        record Retry(RunRequest request) implements Remedy {
        }

        record Open(DocumentKey key) implements Remedy {
        }

        record GoOn(long job) implements Remedy {
        }
    }

    static final Remedy NONE = new Remedy.None();

    QueueEntry(Section section, Look look, String title, String detail) {
        this(section, look, title, detail, -1, NONE);
    }

    QueueEntry(Section section, Look look, String title, String detail, double done, Remedy remedy) {
        this(section, look, title, detail, done, remedy, 0);
    }

    boolean movable() {
        return job != 0 && section == Section.NEXT;
    }
}
