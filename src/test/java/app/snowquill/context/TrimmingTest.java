package app.snowquill.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A token is a word here. */
class TrimmingTest {
    private final Trimming trimming = new Trimming(text -> text.isBlank() ? 0 : text.strip().split("\\s+").length);

    @Test
    void proseLosesItsBeginning() {
        assertThat(trimming.to(ElementKind.PROSE, "It rained. She went down to the quay. Nobody came.", 9)).hasValue("… She went down to the quay. Nobody came.");
    }

    @Test
    void allElseLosesItsLastLinesOrSentences() {
        assertThat(trimming.to(ElementKind.CHARACTER, "Ines Corrow\nWants: rest\nVoice: low and slow, by the sea", 4)).hasValue("Ines Corrow\nWants: rest");
        assertThat(trimming.to(ElementKind.PLOT, "It rained at last. She went down to the quay.", 5)).hasValue("It rained at last.");
    }

    @Test
    void aLongSentenceIsCutBetweenWordsWhereThatMayBe() {
        String sentence = "She went down to the quay where the tide had left the boat and nobody had looked for it since.";
        assertThat(trimming.to(ElementKind.WORLD, sentence, 8)).hasValue("She went down to the quay where …");
        assertThat(trimming.to(ElementKind.PROSE, sentence, 8)).hasValue("… nobody had looked for it since.".replace("… ", "… and "));
        assertThat(trimming.to(ElementKind.FACTS, sentence, 8)).as("a fact says all that it says or nothing").isEqualTo(Optional.empty());
    }
}
