package app.snowquill.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.ledger.Pairs.Half;
import app.snowquill.ledger.Pairs.Pair;
import app.snowquill.story.FactKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

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
            return String.format(Locale.ROOT, "%s: %d pairs, precision %.3f, recall %.3f, F1 %.3f", what, pairs, precision(),
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
        if ("development".matches(System.getProperty("snowquill.wrong-pairs", ""))) {
            development.wrong().forEach(System.out::println);
        }
        System.out.println(held.line("typed facts, held-out half"));
        assertThat(development.pairs() + held.pairs()).isGreaterThanOrEqualTo(300);
        assertThat(held.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(held.f1()).isGreaterThanOrEqualTo(0.85);
    }

    /** A development set: it was written without sight of the rules, and the rules have since been tuned on it. */
    @Test
    void typedFactsOfTheSecondSetAreMeasured() throws IOException {
        Score second = measured("second", Pairs.second());
        assertThat(second.pairs()).isGreaterThanOrEqualTo(320);
        // What it reached once it had become a development set, 0.986 and 0.913, less 0.03.
        assertThat(second.precision()).isGreaterThanOrEqualTo(0.956);
        assertThat(second.f1()).isGreaterThanOrEqualTo(0.883);
    }

    /** The rules were tuned on its odd pairs; the even ones say how good they are. */
    @Test
    void typedFactsOfTheThirdSetAreMeasured() throws IOException {
        assertThat(Pairs.third()).hasSizeGreaterThanOrEqualTo(300);
        Score odd = measured("third, odd", Pairs.everySecond(Pairs.third(), true));
        Score even = measured("third, even", Pairs.everySecond(Pairs.third(), false));
        // Measured: 1.000 and 0.981 where rules were tuned, 0.932 and 0.791 where none were; less 0.03.
        assertThat(odd.f1()).isGreaterThanOrEqualTo(0.951);
        assertThat(even.precision()).isGreaterThanOrEqualTo(0.902);
        assertThat(even.f1()).isGreaterThanOrEqualTo(0.761);
    }

    /** The honest figure, measured once when the rules stood: far below the bar of the first set, for people say things in many words. */
    @Test
    void typedFactsOfTheFourthSetThatNobodyTunedOnAreMeasured() throws IOException {
        Score fourth = measured("fourth", Pairs.fourth());
        assertThat(fourth.pairs()).isGreaterThanOrEqualTo(300);
        // Measured: precision 0.962, recall 0.319, F1 0.479; before the rules learnt from the third set 0.939, 0.194, 0.321.
        assertThat(fourth.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(fourth.f1()).isGreaterThanOrEqualTo(0.47);
    }

    /** {@code -Dsnowquill.pairs=FILE} measures any other set in the format of pairs.txt. */
    @Test
    @EnabledIfSystemProperty(named = "snowquill.pairs", matches = ".+")
    void typedFactsOfAnyFileAreMeasured() throws IOException {
        Path file = Path.of(System.getProperty("snowquill.pairs"));
        measured(file.getFileName().toString(), Pairs.of(file));
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
        if (set.matches(System.getProperty("snowquill.wrong-pairs", ""))) {
            score.wrong().forEach(System.out::println);
        }
        return score;
    }

    private boolean clashes(Pair pair) {
        return contradictions.between(pair.one(), pair.other()).isPresent();
    }
}
