package app.snowquill.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.ledger.Pairs.Half;
import app.snowquill.ledger.Pairs.Pair;
import app.snowquill.story.FactKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Labelled pairs of facts: rules were tuned on one half, the other half says how good they are. */
class ContradictionsTest {
    private final Contradictions contradictions = new Contradictions(Pairs.book());

    /** @param wrong the lines that were judged otherwise than they are labelled */
    record Score(int right, int falsely, int missed, int pairs, List<String> wrong) {
        double precision() {
            return (double) right / Math.max(1, right + falsely);
        }

        double recall() {
            return (double) right / Math.max(1, right + missed);
        }

        double f1() {
            return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
        }

        String line(String what) {
            return String.format(java.util.Locale.ROOT, "%s: %d pairs, precision %.3f, recall %.3f, F1 %.3f", what, pairs, precision(),
                    recall(), f1());
        }
    }

    static Score score(List<Pair> pairs, Predicate<Pair> judge) {
        int right = 0;
        int falsely = 0;
        int missed = 0;
        List<String> wrong = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean found = judge.test(pair);
            right += found && pair.isContradiction() ? 1 : 0;
            falsely += found && !pair.isContradiction() ? 1 : 0;
            missed += !found && pair.isContradiction() ? 1 : 0;
            if (found != pair.isContradiction()) {
                wrong.add(pair.line());
            }
        }
        return new Score(right, falsely, missed, pairs.size(), wrong);
    }

    static List<Pair> of(Half half) throws IOException {
        return Pairs.all().stream().filter(pair -> pair.half() == half).toList();
    }

    @Test
    void typedFactsOfTheHalfThatNobodyTunedOnAreToldApart() throws IOException {
        Score development = score(of(Half.DEVELOPMENT), this::clashes);
        Score held = score(of(Half.HELD_OUT), this::clashes);
        System.out.println(development.line("typed facts, development half"));
        if (Boolean.getBoolean("snowquill.wrong-pairs")) {
            development.wrong().forEach(System.out::println);
        }
        System.out.println(held.line("typed facts, held-out half"));
        assertThat(development.pairs() + held.pairs()).isGreaterThanOrEqualTo(300);
        assertThat(held.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(held.f1()).isGreaterThanOrEqualTo(0.85);
    }

    /** Nothing is tuned on it, so it says more than the held-out half how they do on facts that their author never thought of. */
    @Test
    void typedFactsOfTheSecondSetAreMeasured() throws IOException {
        Score second = measured("second", Pairs.second());
        assertThat(second.pairs()).isGreaterThanOrEqualTo(320);
        // Short of the bar of 0.95 and 0.85: what it reached when it was first measured, 0.854 and 0.596, less 0.05.
        assertThat(second.precision()).isGreaterThanOrEqualTo(0.804);
        assertThat(second.f1()).isGreaterThanOrEqualTo(0.546);
    }

    /** Another independent set, with no bar yet. */
    @Test
    void typedFactsOfTheThirdSetAreMeasured() throws IOException {
        assertThat(measured("third", Pairs.third()).pairs()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void theOrderOfTwoFactsIsOfNoMeaning() throws IOException {
        assertThat(Pairs.all().stream().filter(pair -> contradictions.between(pair.other(), pair.one()).isPresent() != clashes(pair))
                .map(Pair::line)).isEmpty();
    }

    /** Prints how the rules do on a set, overall and by kind. */
    private Score measured(String set, List<Pair> pairs) {
        Score score = score(pairs, this::clashes);
        System.out.println(score.line("typed facts, " + set + " set"));
        for (FactKind kind : FactKind.values()) {
            System.out.println(score(pairs.stream().filter(pair -> pair.one().kind() == kind).toList(), this::clashes).line("  " + kind));
        }
        if (Boolean.getBoolean("snowquill.wrong-pairs")) {
            score.wrong().forEach(System.out::println);
        }
        return score;
    }

    private boolean clashes(Pair pair) {
        return contradictions.between(pair.one(), pair.other()).isPresent();
    }
}
