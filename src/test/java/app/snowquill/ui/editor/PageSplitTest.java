package app.snowquill.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageSplitTest {
    private final ProseMarkup markup = new ProseMarkup();

    @Test
    void bothHalvesTogetherAreTheWholeWhereverTheCaretStands() {
        String whole = "He said nothing. The tide\nturned.\n\n#\n\n“Four feet,” she said, and two\\* times two.\n\nNobody wrote it down.";
        List<Passage> passages = markup.read(whole);
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int paragraph = random.nextInt(passages.size());
            PageSplit cut = PageSplit.at(passages, paragraph, random.nextInt(passages.get(paragraph).text().length() + 1), markup);
            assertThat(cut.before() + cut.after()).isEqualTo(whole);
        }
    }

    @Test
    void aCutThroughEmphasisedWordsKeepsThemEmphasisedOnBothSides() {
        PageSplit cut = PageSplit.at(markup.read("It was *his own* book."), 0, 10, markup);
        assertThat(cut.before()).isEqualTo("It was *his*");
        assertThat(cut.after()).isEqualTo("*own* book.");
    }

    @Test
    void atTheEdgesThereIsNothingToCut() {
        List<Passage> passages = markup.read("One.\n\nTwo.");
        assertThat(PageSplit.at(passages, 0, 0, markup).isCut()).isFalse();
        assertThat(PageSplit.at(passages, 1, 4, markup).isCut()).isFalse();
        assertThat(PageSplit.at(passages, 1, 0, markup)).isEqualTo(new PageSplit("One.\n\n", "Two."));
    }
}
