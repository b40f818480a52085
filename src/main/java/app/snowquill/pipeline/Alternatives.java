package app.snowquill.pipeline;

import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Several versions of an idea to choose from: steps 0, 1 and 2. None of them is in the book until one is chosen; the last round
 * of each step is kept with the book, so that an author can come back to the others. Safe from any thread; nothing here waits.
 */
public interface Alternatives {
    /** The steps that have them. */
    Set<Step> STEPS = Set.of(Step.FIRST_THINGS, Step.ONE_SENTENCE, Step.ONE_PARAGRAPH);
    int USUAL = 5;
    int MOST = 9;

    /**
     * One of them.
     *
     * @param number 1 for the first
     * @param content the step's document as JSON
     */
    record Alternative(int number, String content, List<Finding> findings) {
        public Alternative {
            findings = List.copyOf(findings);
        }
    }

    /** A round being written. */
    interface Round {
        /**
         * All that were written, unlike each other; of a cancelled round what it had by then, and behind them those of the round
         * before. Fails where the model can't be used; what was whole by then is kept in the same way.
         */
        CompletableFuture<List<Alternative>> done();

        void cancel();
    }

    /** Hears a round, on threads of its own. */
    interface Listener {
        /** All that has been written of an alternative, raw. */
        void text(int number, String text);

        void written(Alternative alternative);

        /** It was too much like another one, and nothing else came of it. */
        void dropped(int number);
    }

    /** What became of a choice. */
    enum Chosen {
        KEPT,
        /** The author's hand is on the step, so it waits beside what stands there. */
        PROPOSED
    }

    /** The last round of a step, with what the checks say of it now; empty where there was none. */
    CompletableFuture<List<Alternative>> last(Step step);

    /**
     * Writes a round, side by side where the model has slots.
     *
     * @param count 2 to {@value #MOST}
     * @throws IllegalStateException where the step has none, its inputs are missing, or a round is under way
     */
    Round write(Step step, int count, String instruction, Listener listener);

    /** Takes one of the last round into the book. Fails where there is no such number. */
    CompletableFuture<Chosen> choose(Step step, int number);
}
