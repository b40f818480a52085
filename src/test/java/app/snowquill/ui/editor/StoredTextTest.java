package app.snowquill.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredTextTest {
    private static final String TEXT = "One *two* three.\r\n\r\n\r\n  Four \\* five\r\nsix.\n \nSeven **eight nine** ten.";

    private static String cut(String text, int first, int from, int last, int to) {
        return new StoredText(text).span(first, from, last, to).in(text);
    }

    @Test
    void whatIsChosenOnThePageIsFoundBetweenStarsEscapesAndLineEnds() {
        assertThat(cut(TEXT, 0, 4, 0, 7)).isEqualTo("two");
        assertThat(cut(TEXT, 0, 0, 0, 14)).isEqualTo("One *two* three.");
        assertThat(cut(TEXT, 1, 5, 1, 6)).isEqualTo("\\*");
        assertThat(cut(TEXT, 1, 7, 1, 14)).isEqualTo("five\r\nsi");
        assertThat(cut(TEXT, 0, 8, 1, 4)).isEqualTo("three.\r\n\r\n\r\n  Four");
    }

    @Test
    void aPassageThatWouldTakeOneOfTwoStarsIsWidened() {
        assertThat(cut(TEXT, 0, 5, 0, 11)).isEqualTo("*two* thr");
        assertThat(cut(TEXT, 2, 0, 2, 9)).isEqualTo("Seven **eight nine**");
        assertThat(cut(TEXT, 2, 12, 2, 16)).isEqualTo("nine");
        assertThat(cut(TEXT, 0, 5, 2, 5)).startsWith("*two* three.").endsWith("Seven");
    }

    @Test
    void theParagraphsAreThoseOfThePage() {
        Random random = new Random(11);
        List<String> bits = List.of("word", " ", "*", "**", "\\", "\n", "\n\n", "\r\n", "\r\n\r\n", "“It is,” ", ".", "\t");
        ProseMarkup markup = new ProseMarkup();
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(bits.get(random.nextInt(bits.size())));
            }
            StoredText stored = new StoredText(text.toString());
            assertThat(stored.paragraphs().stream().map(StoredText.Paragraph::passage).toList()).isEqualTo(markup.read(text.toString()));
            for (StoredText.Paragraph paragraph : stored.paragraphs()) {
                String words = paragraph.passage().text();
                for (int i = 0; i < words.length(); i++) {
                    String letter = text.substring(paragraph.begins()[i], paragraph.ends()[i]).replaceFirst("^\\\\(?=.)", "");
                    assertThat(words.charAt(i) == Passage.LINE_BREAK ? letter.replace("\r\n", "\n").replace('\r', '\n') : letter)
                            .isEqualTo(words.charAt(i) == Passage.LINE_BREAK ? "\n" : words.substring(i, i + 1));
                }
            }
        }
    }
}
