package app.snowquill.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "She waited. He came.|2",
        "“Stop!” she said, and he did.|1",
        "“Where is it?” she asked. He knew.|2",
        "Mr. Lasker met Dr. Hale at St. Anne's.|1",
        "It stood at 3.9 feet.|1",
        "He waited … and went.|1",
        "J. R. Oake signed. Nobody read it!|2",
        "No end at all|1"})
    void sentencesEndWhereAReaderWouldEndThem(String text, int count) {
        assertThat(Sentences.count(text)).isEqualTo(count);
    }

    @Test
    void aTextThatBreaksOffIsNotFinished() {
        assertThat(Sentences.isFinished("The bell began to")).isFalse();
        assertThat(Sentences.isFinished("“The bell began to ring.”")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"one two|2", "don’t stop|2", "half-past nine — or ten|4", "' '|0", "3,9 feet|3"})
    void wordsAreCountedAsWritersCountThem(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }
}
