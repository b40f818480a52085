package app.snowquill.pipeline.revising;

import app.snowquill.agent.Span;
import app.snowquill.engine.EngineException;
import app.snowquill.snowflake.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Revises a draft in rounds. Each names what was found, has the paragraphs mended that hold it, and the whole where a finding quotes nothing that
 * stands in the text, or where mending paragraphs came to nothing. A version is taken only where it is better on the checks and worse in nothing, so the
 * text never gets worse; two rounds that come to nothing end it. One use, on one thread.
 */
public final class RevisionLoop {
    public static final int USUAL_ROUNDS = 3;
    public static final int MOST_ROUNDS = 6;
    /** A model that fails so often in a row is not asked further. */
    private static final int MOST_FAILURES = 3;
    /** Of one round. */
    private static final int MOST_PASSAGES = 6;

    private final Function<String, DraftMeasure> measuring;
    private final Mending mending;
    private final RevisionCourse course;
    private final List<Verdict> verdicts = new ArrayList<>();
    private String best = "";
    private DraftMeasure measure;
    private int accepted;
    private int refused;
    private int failures;

    /** @param course told as each round begins and ends */
    public RevisionLoop(Function<String, DraftMeasure> measuring, Mending mending, RevisionCourse course) {
        this.measuring = measuring;
        this.mending = mending;
        this.course = course;
    }

    /**
     * @param instruction the author's, for the first round; may be blank
     * @param most rounds, 1 to {@link #MOST_ROUNDS}
     * @throws EngineException where the model failed again and again and nothing was mended
     */
    public Revision revise(String text, String instruction, int most) {
        best = text;
        measure = measuring.apply(text);
        DraftMeasure before = measure;
        if (before.found().isEmpty() && instruction.isBlank()) {
            return Revision.none(text);
        }
        int round = 0;
        int vain = 0;
        boolean stopped = false;
        try {
            while (round < most && vain < 2 && (round == 0 || !measure.found().isEmpty())) {
                round++;
                int found = measure.found().size();
                course.begins(new RevisionRound(round, most, found));
                int taken = accepted;
                verdicts.clear();
                try {
                    round(round == 1 ? instruction : "", vain > 0);
                } finally {
                    course.ended(new RoundResult(round, found, measure.found().size(), verdicts));
                }
                vain = accepted > taken ? 0 : vain + 1;
            }
        } catch (CancellationException e) {
            stopped = true;
        }
        return new Revision(ending(stopped, vain), best, before.found(), measure.found(), round, accepted, refused);
    }

    private Ending ending(boolean stopped, int vain) {
        if (stopped) {
            return Ending.STOPPED;
        }
        if (measure.found().isEmpty() && accepted > 0) {
            return Ending.MENDED;
        }
        return vain > 0 ? Ending.NOT_CONVERGED : Ending.BETTER;
    }

    private void round(String instruction, boolean afterVain) {
        Map<Span, List<Finding>> passages = Paragraphs.of(best, measure.found());
        int taken = accepted;
        if (instruction.isBlank()) {
            passages.entrySet().stream().limit(MOST_PASSAGES).forEach(one -> passage(one.getKey(), one.getValue()));
        }
        List<Finding> placed = new ArrayList<>();
        passages.values().forEach(placed::addAll);
        boolean unplaced = measure.found().stream().anyMatch(finding -> !placed.contains(finding));
        if (!instruction.isBlank() || unplaced || afterVain && accepted == taken && !measure.found().isEmpty()) {
            whole(instruction);
        }
    }

    private void passage(Span passage, List<Finding> found) {
        String text = best;
        attempt(() -> {
            String now = mending.passage(text, passage, found).strip();
            if (!Paragraphs.keepsTheRest(passage.in(text), now, found)) {
                return "";
            }
            String tail = text.substring(passage.to());
            return now.isEmpty() ? (text.substring(0, passage.from()).stripTrailing() + "\n\n" + tail.stripLeading()).strip()
                    : text.substring(0, passage.from()) + now.replaceAll("\\s*\\n\\s*", "\n\n") + tail;
        }, false);
    }

    private void whole(String instruction) {
        String text = best;
        List<Finding> found = measure.found();
        attempt(() -> mending.whole(text, found, instruction), !instruction.isBlank());
    }

    /** @param same whether one that is as good may stand, too: the author asked for something that no check sees */
    private void attempt(Supplier<String> version, boolean same) {
        String made;
        try {
            made = version.get();
            failures = 0;
        } catch (EngineException e) {
            refuse(Verdict.FAILED);
            if (e.kind() != EngineException.Kind.TOO_LONG && ++failures >= MOST_FAILURES && accepted == 0) {
                throw e;
            }
            return;
        }
        if (made.isBlank() || made.equals(best)) {
            refuse(made.isBlank() ? Verdict.LOST_WORDS : Verdict.SAME);
            return;
        }
        DraftMeasure now = measuring.apply(made);
        if (now.isBetterThan(measure) || same && !now.isWorseThan(measure)) {
            best = made;
            measure = now;
            accepted++;
            verdicts.add(Verdict.TAKEN);
        } else {
            refuse(now.worse(measure).orElse(Verdict.NO_BETTER));
        }
    }

    private void refuse(Verdict why) {
        refused++;
        verdicts.add(why);
    }
}
