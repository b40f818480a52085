package app.snowquill.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProseMarkupTest {
    private final ProseMarkup markup = new ProseMarkup();

    @Test
    void italicsBoldAndBothComeAndGo() {
        List<Passage> read = markup.read("He said *nothing*, **at all**, ***ever***.\n\nShe un*believ*ed him.");
        assertThat(read.get(0).runs()).extracting(Passage.Run::emphasis).containsExactly(Emphasis.PLAIN, Emphasis.ITALIC,
                Emphasis.PLAIN, Emphasis.BOLD, Emphasis.PLAIN, Emphasis.BOLD_ITALIC, Emphasis.PLAIN);
        assertThat(markup.write(read)).isEqualTo("He said *nothing*, **at all**, ***ever***.\n\nShe un*believ*ed him.");
    }

    @Test
    void starsThatMarkNothingAreWords() {
        assertThat(markup.read("5 * 3, and a lone *star")).extracting(Passage::text).containsExactly("5 * 3, and a lone *star");
        assertThat(markup.canonical("5 * 3, and a lone *star")).isEqualTo("5 \\* 3, and a lone \\*star");
        assertThat(markup.read("\\*not italic\\*").get(0).text()).isEqualTo("*not italic*");
    }

    @Test
    void aSceneBreakIsAPassageOfItsOwn() {
        List<Passage> read = markup.read("One.\n\n#\n\nTwo.");
        assertThat(read.get(1).isBreak()).isTrue();
        assertThat(markup.write(read)).isEqualTo("One.\n\n#\n\nTwo.");
    }

    @Test
    void aLineOfVerseStaysALine() {
        assertThat(markup.read("A line\nand another")).hasSize(1);
        assertThat(markup.canonical("A line\nand another")).isEqualTo("A line\nand another");
    }

    @Test
    void whateverIsWrittenIsReadBackTheSame() {
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            String text = markup.write(passages(random));
            assertThat(markup.write(markup.read(text))).as(text).isEqualTo(text);
        }
    }

    @Test
    void passagesSurviveTheWayThroughTheBook() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            List<Passage> passages = markup.read(markup.write(passages(random)));
            assertThat(markup.read(markup.write(passages))).isEqualTo(passages);
            assertThat(passages).extracting(Passage::text).allSatisfy(text -> assertThat(text).isNotBlank());
        }
    }

    @Test
    void noLetterIsLostOrAdded() {
        Random random = new Random(3);
        for (int round = 0; round < 3_000; round++) {
            List<Passage> before = passages(random).stream().filter(passage -> !passage.text().isBlank()).toList();
            List<Passage> after = markup.read(markup.write(before));
            assertThat(after).extracting(passage -> passage.text().strip())
                    .isEqualTo(before.stream().map(passage -> passage.text().strip()).toList());
        }
    }

    private static List<Passage> passages(Random random) {
        String[] bits = {"a", "b ", " c", "*", "**", "\\", " ", "“d”", "#", "e.", "*f", "g*", "\\*"};
        List<Passage> passages = new ArrayList<>();
        for (int p = 0; p <= random.nextInt(3); p++) {
            List<Passage.Run> runs = new ArrayList<>();
            for (int r = 0; r <= random.nextInt(5); r++) {
                runs.add(new Passage.Run(bits[random.nextInt(bits.length)], Emphasis.values()[random.nextInt(4)]));
            }
            passages.add(new Passage(runs));
        }
        return passages;
    }
}
