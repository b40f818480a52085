package app.snowquill.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HunksTest {
    @Test
    void wordsThatChangedAreTakenOneByOne() {
        Hunks hunks = Hunks.of("The lamp was extinguished behind the maltings, and he said nothing at all.",
                "The lamp went out behind the maltings, and Tobit said nothing at all.");

        assertThat(hunks.count()).isEqualTo(2);
        assertThat(hunks.with(Set.of(0))).isEqualTo("The lamp went out behind the maltings, and he said nothing at all.");
        assertThat(hunks.with(Set.of(1))).isEqualTo("The lamp was extinguished behind the maltings, and Tobit said nothing at all.");
        assertThat(hunks.hunk(0)).isEqualTo(new Hunks.Part("was extinguished", "went out", 0));
    }

    @Test
    void aParagraphWrittenAnewIsOneChange() {
        Hunks hunks = Hunks.of("One.\n\nHe sounded nervous and felt a chill.\n\nThree.", "One.\n\nIt was said lightly.\n\nThree.");

        assertThat(hunks.count()).isEqualTo(1);
        assertThat(hunks.paragraphs()).hasSize(3);
        assertThat(hunks.hunk(0)).isEqualTo(new Hunks.Part("He sounded nervous and felt a chill.", "It was said lightly.", 0));
    }

    @Test
    void noChangeLeavesOneStarOfTwoBehind() {
        Hunks hunks = Hunks.of("without *his* book, and no other", "without his book, and no other");

        assertThat(hunks.count()).isEqualTo(1);
        assertThat(hunks.with(Set.of())).isEqualTo("without *his* book, and no other");
        assertThat(hunks.with(Set.of(0))).isEqualTo("without his book, and no other");
    }

    @Test
    void allChangesGiveTheRightTextAndNoneTheLeft() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String left = text(random);
            String right = random.nextBoolean() ? text(random) : left.replace("tide", "*bell*").replace("boat rope", "lamp");
            Hunks hunks = Hunks.of(left, right);
            assertThat(hunks.with(Set.of())).isEqualTo(left);
            assertThat(hunks.with(IntStream.range(0, hunks.count()).boxed().collect(Collectors.toSet()))).isEqualTo(right);
        }
    }

    private static String text(Random random) {
        List<String> words = List.of("tide", "boat", "rope", "*lamp*", "he", "said", "nothing", "slowly,", "and");
        return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(paragraph -> IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(word -> words.get(random.nextInt(words.size()))).collect(Collectors.joining(" "))).collect(Collectors.joining("\n\n"));
    }
}
