package app.snowquill.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.ledger.Pairs.Half;
import app.snowquill.ledger.Pairs.Pair;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private final Statements statements = new Statements(Pairs.book());
    private final Contradictions contradictions = new Contradictions(Pairs.book());

    @Test
    void pairsOfSentencesAreToldApartByWhatIsReadOutOfThem() throws IOException {
        ContradictionsTest.Score development = ContradictionsTest.score(ContradictionsTest.of(Half.DEVELOPMENT), this::clashes);
        ContradictionsTest.Score held = ContradictionsTest.score(ContradictionsTest.of(Half.HELD_OUT), this::clashes);
        System.out.println(development.line("sentences, development half"));
        if (Boolean.getBoolean("snowquill.wrong-pairs")) {
            development.wrong().forEach(System.out::println);
        }
        System.out.println(held.line("sentences, held-out half"));
        assertThat(held.precision()).isGreaterThanOrEqualTo(0.85);
        assertThat(held.recall()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void aColourAfterAPronounIsThePersonsWhomTheTextSpokeOfLast() {
        List<Fact> said = statements.in("Ines came down the stair. Nobody looked up at her grey eyes.", "s3");
        assertThat(said).anyMatch(fact -> fact.kind() == FactKind.TRAIT && fact.subject().equals("ines") && fact.value().equals("grey"));
    }

    @Test
    void speechQuestionsAndConditionsStateNothing() {
        assertThat(statements.in("“Ines was dead,” he said. Was Ines dead? If Ines was dead, he was lost. It was as if Ines was dead.", "s3")).isEmpty();
    }

    private boolean clashes(Pair pair) {
        List<Fact> one = statements.in(pair.sentence(), pair.one().evidence().scene());
        List<Fact> other = statements.in(pair.otherSentence(), pair.other().evidence().scene());
        return one.stream().anyMatch(fact -> other.stream().anyMatch(said -> contradictions.between(fact, said).isPresent()));
    }
}
