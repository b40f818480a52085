package app.snowquill.ui.common.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldWordsTest {
    private final FieldWords words = new FieldWords(new Strings(Locale.ENGLISH));

    @Test
    void aFieldIsCalledAsItsFormCallsIt() {
        assertThat(words.of("birth_date", book())).isEqualTo("Born");
        assertThat(words.of("moral.fail_when", book())).isEqualTo("Moral · You fail when you");
        assertThat(words.of("exposition[2].why_now", book())).isEqualTo("What the reader must learn · 3 · Why the reader needs it now");
    }

    @Test
    void aSceneIsCalledByItsTitle() {
        assertThat(words.of("scenes[#s03].title", book())).isEqualTo("Scenes · The ferry · Title");
        assertThat(words.of("scenes[#s99].title", book())).isEqualTo("Scenes · s99 · Title");
    }

    private static Book book() {
        Scene scene = new Scene("s03", "The ferry", "c1", "ines", SceneType.PROACTIVE, "", "", "", "", 1_000, "a", Anchor.NONE, false);
        Book empty = Book.of(new Project("Salt", "", "en", "", 0, ""));
        return new Book(empty.project(), empty.firstThings(), empty.oneSentence(), empty.oneParagraph(), Map.of(), empty.onePage(),
                Map.of(), empty.fourPages(), Map.of(), Optional.of(SceneList.withoutBin(List.of(), List.of(), List.of(scene))), Map.of(),
                Map.of(), Map.of());
    }
}
