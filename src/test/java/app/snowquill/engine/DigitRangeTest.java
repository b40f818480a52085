package app.snowquill.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitRangeTest {
    @ParameterizedTest
    @CsvSource({"0,0", "0,9", "1,10", "7,23", "0,100", "5,5", "99,101", "250,1999", "100,999", "1000,1000", "1234,5678",
            "0,12345", "990,10010"})
    void aNumberFitsTheGrammarExactlyWhenItLiesInTheRange(int least, int most) {
        Pattern grammar = Pattern.compile(DigitRange.between(least, most).replaceAll("[\" ]", ""));

        assertThat(IntStream.rangeClosed(0, 13_000).filter(n -> grammar.matcher(String.valueOf(n)).matches()))
                .containsExactly(IntStream.rangeClosed(least, Math.min(most, 13_000)).boxed().toArray(Integer[]::new));
        assertThat(grammar.matcher("007").matches()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1914,1918", "0,9999", "1999,2001", "2024,2024"})
    void yearsHaveFourDigits(int first, int last) {
        Pattern grammar = Pattern.compile(DigitRange.years(first, last).replaceAll("[\" ]", ""));

        assertThat(IntStream.rangeClosed(0, 9999).filter(n -> grammar.matcher("%04d".formatted(n)).matches()))
                .containsExactly(IntStream.rangeClosed(first, last).boxed().toArray(Integer[]::new));
    }
}
