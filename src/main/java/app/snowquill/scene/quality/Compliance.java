package app.snowquill.scene.quality;

import app.snowquill.scene.Triage;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How many rules hold: the card's, as in triage, and the draft's. */
final class Compliance {
    private static final List<String> DRAFT_RULES = List.of("step-10.meta", "step-10.cut-off", "step-10.length", "step-10.people",
            "step-10.place", "step-10.tense", "step-10.pov", "step-10.transition", "step-10.ledger");

    private Compliance() {
    }

    static DimensionScore of(Optional<SceneCard> card, Book book, List<Finding> findings) {
        List<Measure> measures = new ArrayList<>();
        Set<String> failing = findings.stream().map(Finding::rule).collect(Collectors.toSet());
        long hold = DRAFT_RULES.stream().filter(rule -> !failing.contains(rule)).count();
        measures.add(new Measure((double) hold / DRAFT_RULES.size(), hold + " of the draft’s " + DRAFT_RULES.size() + " rules hold"
                + (findings.isEmpty() ? "." : ". " + findings.get(0).message())));
        card.map(one -> Triage.of(one, book)).ifPresent(triage -> measures.add(new Measure(triage.score(),
                triage.failing().isEmpty() ? "All rules of the card hold."
                        : triage.failing().size() + " rules of the card do not hold. " + triage.failing().get(0).findings().get(0).message())));
        return new DimensionScore(Dimension.COMPLIANCE, measures);
    }
}
