package app.snowquill.scene.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    @Test
    void aTextThatSaysNothingTwiceRepeatsNothing() {
        Repetition once = Repetition.of(List.of("Ines went down to the water. Nobody had seen her go, and the gate stood open behind her."));
        assertThat(once.words()).isEqualTo(18);
        assertThat(once.repeatedRuns()).isZero();
        assertThat(once.distinctTwo()).isEqualTo(1);
        assertThat(once.loops()).isZero();
        assertThat(once.phrases()).isEmpty();
    }

    @Test
    void aLoopIsMeasuredAsOne() {
        Repetition loop = Repetition.of(List.of("She looked at the dark water. ".repeat(10)));
        assertThat(loop.loops()).isCloseTo(0.9, within(0.001));
        assertThat(loop.repeatedRuns()).isGreaterThan(0.85);
        assertThat(loop.distinctThree()).isLessThan(0.15);
        assertThat(loop.phrases()).extracting(Repetition.Phrase::text).as("the longest says it all").containsExactly("she looked at the dark water");
        assertThat(loop.phrases().get(0).times()).isEqualTo(10);
    }

    @Test
    void whatIsSaidInSeveralTextsIsFoundAndNamesAreNot() {
        Repetition book = Repetition.of(List.of("He thought of the narrow window, and of Ines Vail by the door.", "Then she saw the narrow window. It was Ines Vail by the door.",
                "Behind the narrow window a light went, for Ines Vail by the door. The silence was deafening silence."));
        assertThat(book.phrases()).extracting(Repetition.Phrase::text).containsExactly("the narrow window");
        assertThat(book.stock()).isGreaterThan(20);
    }

    @Test
    void noTextIsNoRepetition() {
        assertThat(Repetition.of(List.of())).isEqualTo(new Repetition(0, 0, 1, 1, 0, 0, List.of()));
        assertThat(Repetition.of(List.of("", "Ines."))).isEqualTo(new Repetition(1, 0, 1, 1, 0, 0, List.of()));
    }

    @Test
    void aListFindsItsPhrasesAndTakesOneMore() {
        PhraseList list = PhraseList.NONE.with("The narrow   window!").with("a wave of");
        assertThat(list.phrases()).containsExactly("a wave of", "the narrow window");
        assertThat(list.in("A wave of heat; the narrow window. The narrow window.")).containsExactly("a wave of", "the narrow window", "the narrow window");
        assertThat(list.with(" ").phrases()).hasSize(2);
    }
}
