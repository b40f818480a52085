package app.snowquill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTrimTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "' One two, threeish'| 'One two'", "'One two'| 'One two'", "'One two three four five'| 'One two three four five'",
        "'Two.'| 'Two'", "'Bath, St.'| 'Bath, St.'"})
    void theOneWordTooManyIsTakenOffAPhrase(String raw, String trimmed) throws Exception {
        assertThat(ShapeTrim.trimmed(new JsonShape.Phrase(1, 2), new ObjectMapper().readTree('"' + raw + '"')).asText())
                .isEqualTo(trimmed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'Marta Voss was'| 'Marta Voss'", "'Marta, wholly'| Marta", "'Marta, I’mn'| Marta", "'J. R. Hale'| 'J. R. Hale'", "'Marta Voss'| 'Marta Voss'",
        "'Ludwig van Beethoven'| 'Ludwig van Beethoven'"})
    void theWordAfterANameIsTakenOff(String raw, String trimmed) throws Exception {
        assertThat(ShapeTrim.trimmed(new JsonShape.Name(1, raw.startsWith("L") || raw.startsWith("J") ? 3 : 2), new ObjectMapper().readTree('"' + raw + '"')).asText())
                .isEqualTo(trimmed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'He was a fool. She was a cleverer one!'| 'He was a fool. She was a cleverer!'"})
    void theOneWordTooManyIsTakenOffASentenceBeforeItsMark(String raw, String trimmed) throws Exception {
        assertThat(ShapeTrim.trimmed(new JsonShape.Sentences(2, 2, 2, 4), new ObjectMapper().readTree('"' + raw + '"')).asText())
                .isEqualTo(trimmed);
    }
}
