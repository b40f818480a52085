package app.snowquill.scene;

import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Finding.Severity;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a scene is worth writing as its card has it. The score is the rule pass rate weighted by severity: of the rules
 * that apply to the card, the sum of {@link CardRule#weight()} times what each keeps, over the sum of the weights. A rule keeps
 * all of its weight where nothing was found, three quarters where there are only warnings, and nothing with an error. Triage
 * says what is wrong and offers a redesign; it never throws a scene away. Immutable.
 *
 * @param score 0 to 1
 * @param failing the rules with findings, the heaviest loss first
 */
public record Triage(Verdict verdict, double score, List<Failing> failing) {
    private static final double YES = 0.8;
    private static final double NO = 0.4;
    private static final double KEPT_WITH_WARNING = 0.75;

    public Triage {
        failing = List.copyOf(failing);
    }

    public enum Verdict {
        YES, MAYBE, NO
    }

    /** A rule that does not hold, with what was found. */
    public record Failing(CardRule rule, List<Finding> findings) {
        public Failing {
            findings = List.copyOf(findings);
        }

        double lost() {
            return rule.weight() * (1 - kept(findings));
        }
    }

    public static Triage of(SceneCard card, Book book) {
        return of(card, CardRules.check(card, book));
    }

    /** @param findings of {@link CardRules#check} for this card; those of no rule of the twelve do not count */
    public static Triage of(SceneCard card, List<Finding> findings) {
        List<Failing> failing = new ArrayList<>();
        double kept = 0;
        int all = 0;
        for (CardRule rule : CardRule.values()) {
            List<Finding> found = findings.stream().filter(finding -> CardRule.named(finding.rule()).equals(Optional.of(rule))).toList();
            if (!found.isEmpty()) {
                failing.add(new Failing(rule, found));
            }
            if (rule.appliesTo(card) || !found.isEmpty()) {
                all += rule.weight();
                kept += rule.weight() * kept(found);
            }
        }
        failing.sort(Comparator.comparingDouble(Failing::lost).reversed());
        double score = kept / all;
        return new Triage(verdict(score), score, failing);
    }

    static Verdict verdict(double score) {
        return score >= YES ? Verdict.YES : score < NO ? Verdict.NO : Verdict.MAYBE;
    }

    private static double kept(List<Finding> findings) {
        if (findings.isEmpty()) {
            return 1;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 0 : KEPT_WITH_WARNING;
    }
}
