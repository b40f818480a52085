package app.snowquill.pipeline.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import org.junit.jupiter.api.Test;

class ProseShapingTest {
    @Test
    void aSentenceThatIsCutIsDroppedAndTheNextGoTakesItUp() {
        ProseShaping shaping = new ProseShaping(12);
        shaping.add("The water stood. She heard the bell begin to");
        assertThat(shaping.text()).isEqualTo("The water stood.");
        assertThat(shaping.isEnough()).isFalse();
        shaping.add("\nShe heard it across the whole of the quiet town.");
        assertThat(shaping.finished()).isEqualTo("The water stood.\n\nShe heard it across the whole of the quiet town.");
    }

    @Test
    void aTextThatRunsOnIsCutWhereASentenceEndsNearestTheTarget() {
        ProseShaping shaping = new ProseShaping(10);
        shaping.add("One two three four five. Six seven eight nine ten. Eleven twelve thirteen fourteen fifteen sixteen.");
        assertThat(Words.count(shaping.finished())).isEqualTo(10);
        assertThat(Sentences.isFinished(shaping.finished())).isTrue();
    }

    @Test
    void linesBecomeParagraphsAndLooseSpaceGoes() {
        ProseShaping shaping = new ProseShaping(50);
        shaping.add("  “And the tables?” \n  She did not   need to look.\r\n\n\nHe said nothing.");
        assertThat(shaping.finished()).isEqualTo("“And the tables?”\n\nShe did not need to look.\n\nHe said nothing.");
    }

    @Test
    void aSentenceBegunInOneGoIsFinishedInTheNext() {
        ProseShaping shaping = new ProseShaping(6);
        shaping.add("She heard the");
        assertThat(shaping.isEnough()).isFalse();
        shaping.add("bell begin. And then");
        assertThat(shaping.finished()).isEqualTo("She heard the bell begin.");
    }
}
