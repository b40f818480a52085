package app.snowquill.ui.rescue;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.CheckedBook;
import app.snowquill.story.Book;
import app.snowquill.story.Project;
import app.snowquill.ui.common.Strings;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RescueWordsTest {
    @Test
    void anEntryAFactAndAPromiseThatAreLostWholeAreNamedInWords() {
        Book book = Book.of(new Project("The Salt Road", "A. Writer", "en", "", 8_000, ""));
        CheckedBook checked = new CheckedBook(9, 3, CheckedBook.Structure.WHOLE, List.of("entry/sea-wall", "fact/book-left", "setup/debt"));
        assertThat(new RescueWords(new Strings(Locale.ENGLISH), ZoneOffset.UTC).changed(checked, book))
                .containsExactly("Bible entry sea-wall", "Fact book-left", "Promise debt");
    }
}
