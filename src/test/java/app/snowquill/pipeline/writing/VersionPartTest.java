package app.snowquill.pipeline.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VersionPartTest {
    private static final int WINDOW = 2_048;

    @Test
    void versionsThatFitAreComparedWhole() {
        assertThat(VersionPart.of("She read it.", "He read it.", WINDOW, VersionPartTest::words)).containsExactly(new VersionPart("She read it.", "He read it."));
        assertThat(VersionPart.of(text(4_000, "a"), text(4_000, "b"), 0, VersionPartTest::words)).as("a window nobody knows").hasSize(1);
    }

    @Test
    void longerOnesAreLaidSideBySideInPartsAndNothingIsLeftOut() {
        for (int sentences = 30; sentences < 400; sentences += 37) {
            String first = text(sentences, "tide");
            String second = text(sentences * 2, "wall");
            List<VersionPart> parts = VersionPart.of(first, second, WINDOW, VersionPartTest::words);
            assertThat(parts.stream().map(VersionPart::first).collect(Collectors.joining(" "))).isEqualTo(first);
            assertThat(parts.stream().map(VersionPart::second).collect(Collectors.joining(" "))).isEqualTo(second);
            assertThat(parts).allSatisfy(part -> assertThat(words(part.first()) + words(part.second())).isBetween(1, WINDOW - 900));
        }
    }

    @Test
    void aVersionOfFewSentencesStandsWholeBesideEachPartOfTheOther() {
        List<VersionPart> parts = VersionPart.of(text(300, "tide"), "She went home.", WINDOW, VersionPartTest::words);
        assertThat(parts.size()).isGreaterThan(1);
        assertThat(parts).allSatisfy(part -> assertThat(part.second()).isEqualTo("She went home."));
        assertThat(parts.get(0).turned().first()).isEqualTo("She went home.");
    }

    private static String text(int sentences, String word) {
        return IntStream.range(0, sentences).mapToObj(number -> "The " + word + " of night " + number + " came late again.").collect(Collectors.joining(" "));
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }
}
