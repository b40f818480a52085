package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import app.snowquill.importing.ForeignSource;
import app.snowquill.importing.worker.ReadingProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes out in a format that keeps everything comes in as it was, letter by letter: words, emphasis, scenes, chapters, parts. */
class WrittenAndReadTest {
    private static final int ROUNDS = Integer.getInteger("snowquill.rounds", 3) * 5;
    private static final String[] WORDS = {"tide", "gauge", "*salt*", "**ledger**", "***both***", "“No,”", "he", "said", "river’s", "a", "the", "5\\*6",
            "naïve", "שלום", "وقال", "42", "1.", "2)", "—", "-", "+", ">", "_", "__init__", "under_score", "[note]", "(paren)", "`code`", "<b>", "&amp;", "&",
            "#5", "=", "~", "|", "\\\\", "!", "END", "A\u00a0B", "𝄞", "日本", "*two words*", "**“Quoted!”**", "*em*dash", "x*em*", "half*way*there", "*a* *b*",
            "e\u0301", "\u200fmark", "*dash—*no", "http://x.y/z_q_", "a\nline", "*two\nlines*", "#", "3.14", "i.e.", "…", "‘’", "\t"};

    @TempDir
    Path folder;

    static Stream<ExportFormat> formats() {
        return RoundTrip.formats();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatGoesOutComesInAgain(ExportFormat format) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            assertThat(RoundTrip.difference(RoundTrip.book(novel(new Random(seed))), folder.resolve("book." + format.extension()), format,
                    ForeignSource::read)).as("seed " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void andSoItDoesReadApart(ExportFormat format) {
        assertThat(RoundTrip.difference(LighthouseBook.book(), folder.resolve("book." + format.extension()), format, new ReadingProcess()::read))
                .isEmpty();
    }

    private static ForeignManuscript novel(Random random) {
        List<ForeignChapter> chapters = new ArrayList<>();
        boolean parts = random.nextBoolean();
        int many = 2 + random.nextInt(5);
        for (int c = 0; c < many; c++) {
            List<ForeignScene> scenes = new ArrayList<>();
            for (int s = 0; s <= random.nextInt(3); s++) {
                List<String> paragraphs = new ArrayList<>();
                for (int p = 0; p <= random.nextInt(6); p++) {
                    paragraphs.add("Paragraph " + paragraphs.size() + words(random, 1 + random.nextInt(25)));
                    if (random.nextInt(3) == 0) {
                        paragraphs.add(words(random, 2 + random.nextInt(3)).strip() + " then.");
                    }
                }
                scenes.add(new ForeignScene("", "", paragraphs));
            }
            chapters.add(new ForeignChapter(parts ? "The " + (c < many / 2 ? "flood" : "ebb") + " of it" : "", random.nextInt(4) == 0 ? ""
                    : "The " + c + ". *of* #" + c + " [x]_y_", scenes));
        }
        return new ForeignManuscript("The Book: of it", "Ada van der Meer", chapters, List.of(), List.of());
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
