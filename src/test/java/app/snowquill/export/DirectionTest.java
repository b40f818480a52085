package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.export.Direction.Stretch;
import org.junit.jupiter.api.Test;

class DirectionTest {
    @Test
    void aTextIsCutWhereItsDirectionTurnsAndSignsBetweenGoWithTheParagraph() {
        assertThat(Direction.stretches("She said “שלום לך”, twice.", false)).containsExactly(new Stretch("She said “", false),
                new Stretch("שלום לך", true), new Stretch("”, twice.", false));
        assertThat(Direction.stretches("ملك (king) من 12.", true)).containsExactly(new Stretch("ملك (", true), new Stretch("king", false),
                new Stretch(") من 12.", true));
    }

    @Test
    void nothingIsLostWhateverTheOrder() {
        for (String text : new String[] {"", " ", "a", "ש", "1ש", "שa", "aש", "🐋ש🐋a🐋", "“ש”", "a ש b ש", "ש a ש b!", "...שa..."}) {
            for (boolean rightToLeft : new boolean[] {true, false}) {
                StringBuilder all = new StringBuilder();
                Direction.stretches(text, rightToLeft).forEach(stretch -> all.append(stretch.text()));
                assertThat(all.toString()).isEqualTo(text);
            }
        }
    }
}
