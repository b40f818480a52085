package app.snowquill.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final List<String> PIECES = List.of("a", "b", "don’t", " ", "  ", "\n\n", ".", "…", "’", "é", "夜", "🌊", "9", "x’", "“");

    @Test
    void cuttingOnlyWhatChangedGivesTheSameWords() {
        Random random = new Random(4);
        String text = "";
        List<String> words = List.of();
        for (int i = 0; i < 5_000; i++) {
            String next = changed(text, random);
            List<String> cut = Wording.words(next, text, words);
            assertThat(cut).isEqualTo(Wording.words(next));
            assertThat(String.join("", cut)).isEqualTo(next);
            text = next;
            words = cut;
        }
    }

    private static String changed(String text, Random random) {
        int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
        int gone = text.length() > 60 ? random.nextInt(20) : random.nextInt(3);
        int to = text.offsetByCodePoints(from, Math.min(gone, text.codePointCount(from, text.length())));
        StringBuilder made = new StringBuilder(text.substring(0, from));
        for (int i = random.nextInt(4); i > 0; i--) {
            made.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return made.append(text.substring(to)).toString();
    }
}
