package app.snowquill.pipeline.revising;

import app.snowquill.snowflake.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the checks say of one version of a draft.
 *
 * @param found in it
 * @param words of it
 * @param target words planned; 0 for none
 * @param kept what the text tells that no revision may lose: the card's slots, and the facts learnt in it
 */
public record DraftMeasure(List<Finding> found, int words, int target, Set<String> kept) {
    private static final long ERROR = 1_000;
    private static final double SHRUNK = 0.8;
    private static final double TOLERATED = 0.15;
    private static final double NEARER = 0.1;
    private static final String LENGTH = "step-10.length";

    public DraftMeasure {
        found = List.copyOf(found);
        kept = Set.copyOf(kept);
    }

    /** An error counts more than any number of warnings a scene can have. */
    long weight() {
        return found.stream().mapToLong(finding -> finding.severity() == Finding.Severity.ERROR ? ERROR : 1).sum();
    }

    /** More violations, a new kind of them, a slot or fact that is told no more, or much of the length lost. */
    public boolean isWorseThan(DraftMeasure before) {
        return worse(before).isPresent();
    }

    /** The first thing in which it is worse; empty where it is worse in nothing. */
    Optional<Verdict> worse(DraftMeasure before) {
        if (found.size() > before.found.size() || weight() > before.weight()) {
            return Optional.of(Verdict.MORE_VIOLATIONS);
        } else if (!before.rules().containsAll(rules())) {
            return Optional.of(Verdict.NEW_KIND);
        } else if (!kept.containsAll(before.kept)) {
            return Optional.of(Verdict.LOST_TOLD);
        }
        return isFurtherOff(before) ? Optional.of(Verdict.LENGTH) : Optional.empty();
    }

    /** Nothing is worse, and fewer violations or a length much nearer to the plan. */
    boolean isBetterThan(DraftMeasure before) {
        boolean nearer = target > 0 && before.rules().contains(LENGTH) && off() < before.off() - NEARER * target;
        return !isWorseThan(before) && (weight() < before.weight() || nearer);
    }

    private Set<String> rules() {
        return found.stream().map(Finding::rule).collect(Collectors.toSet());
    }

    private boolean isFurtherOff(DraftMeasure before) {
        return target == 0 ? words < SHRUNK * before.words : off() > Math.max(before.off(), (int) (TOLERATED * target));
    }

    private int off() {
        return Math.abs(words - target);
    }
}
