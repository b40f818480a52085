package app.snowquill.pipeline.running;

import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStates;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which documents of a run stand where, and what can begin. A document can begin as soon as everything it reads has settled;
 * of those that can, one of the step with the fewest under way is next, so that no branch of the graph keeps another from the
 * slots. Pure but for its own state; one thread; belongs to one run.
 */
public final class RunSchedule {
    /** How a document stands. */
    public enum Standing {
        /** What it reads has not settled, or nobody has looked whether it needs writing. */
        OPEN,
        /** It is to be written. */
        READY, UNDER_WAY,
        /** Written, or right as it was. */
        SETTLED, FAILED,
        /** Something that it reads failed. */
        BLOCKED;

        boolean over() {
            return this == SETTLED || this == FAILED || this == BLOCKED;
        }
    }

    private final Set<Step> steps;
    private final Predicate<DocumentKey> asked;
    private final Map<DocumentKey, Standing> standing = new LinkedHashMap<>();
    private final Set<DocumentKey> right = new HashSet<>();
    private final Set<Step> laidOut = EnumSet.noneOf(Step.class);

    /**
     * @param steps of the run
     * @param asked whether a document of one of them is part of it
     */
    public RunSchedule(Set<Step> steps, Predicate<DocumentKey> asked) {
        this.steps = steps;
        this.asked = asked;
        if (steps.contains(Step.CHARACTERS)) {
            standing.put(DocumentGraph.CAST, Standing.OPEN);
        }
    }

    /** Takes up the documents of every step whose documents are known by now. */
    public void layOut(Book book) {
        for (Step step : Step.values()) {
            if (steps.contains(step) && !laidOut.contains(step)
                    && DocumentGraph.decidedBy(step).map(this::isOver).orElse(true)) {
                laidOut.add(step);
                StepStates.expected(step, book).stream().filter(asked).forEach(key -> standing.putIfAbsent(key, Standing.OPEN));
            }
        }
    }

    private boolean isOver(DocumentKey key) {
        return !standing.containsKey(key) ? !steps.contains(DocumentGraph.stepOf(key)) || laidOut.contains(DocumentGraph.stepOf(key))
                : standing.get(key).over();
    }

    /** The open documents whose inputs have settled, in order of the steps; each is to be told by {@link #set} what it needs. */
    public List<DocumentKey> decidable(Book book) {
        return standing.keySet().stream().filter(key -> standing.get(key) == Standing.OPEN)
                .filter(key -> Stream.concat(DocumentGraph.reads(key, book).stream(), DocumentGraph.awaits(key, book).stream())
                        .allMatch(this::isOver))
                .sorted(Comparator.comparing(DocumentGraph::stepOf)).toList();
    }

    /** Of what a document reads, the first that failed or waits for something that did; empty where all is well. */
    public Optional<DocumentKey> blockedBy(DocumentKey key, Book book) {
        return DocumentGraph.reads(key, book).stream().sorted()
                .filter(read -> standing.get(read) == Standing.FAILED || standing.get(read) == Standing.BLOCKED).findFirst();
    }

    public void set(DocumentKey key, Standing now) {
        standing.put(key, now);
    }

    /** What to begin now. */
    public Optional<DocumentKey> next() {
        Map<Step, Integer> underWay = new EnumMap<>(Step.class);
        standing.forEach((key, now) -> underWay.merge(DocumentGraph.stepOf(key), now == Standing.UNDER_WAY ? 1 : 0, Integer::sum));
        return standing.keySet().stream().filter(key -> standing.get(key) == Standing.READY)
                .min(Comparator.<DocumentKey, Integer>comparing(key -> underWay.get(DocumentGraph.stepOf(key)))
                        .thenComparing(DocumentGraph::stepOf));
    }

    public long underWay() {
        return standing.values().stream().filter(now -> now == Standing.UNDER_WAY).count();
    }

    /** Documents of a step that are, were or may have to be written; the cast is none. */
    public int items(Step step) {
        return (int) of(step).filter(key -> standing.get(key) != Standing.BLOCKED && !right.contains(key)).count();
    }

    /** Whether everything of a step has settled, well or not. */
    public boolean isOver(Step step) {
        return laidOut.contains(step) && of(step).allMatch(key -> standing.get(key).over());
    }

    /** It was right as it was. */
    public void passOver(DocumentKey key) {
        right.add(key);
        set(key, Standing.SETTLED);
    }

    private Stream<DocumentKey> of(Step step) {
        return standing.keySet().stream().filter(key -> !key.equals(DocumentGraph.CAST) && DocumentGraph.stepOf(key) == step);
    }
}
