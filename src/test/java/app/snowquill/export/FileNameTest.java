package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What now? | What now
            A/B\\C: "D" <E> *F* | A B C D E F
            The end... | The end
            ...hidden | hidden
            con | _con
            NUL.md | _NUL.md
            COM1 | _COM1
            Console | Console
            ??? | Book
            """)
    void aNameIsOneThatEverySystemTakes(String title, String name) {
        assertThat(FileName.of(title, "Book")).isEqualTo(name);
    }

    @Test
    void whatCantBeSeenOrSaidIsLeftOut() {
        assertThat(FileName.of("a\nb\u0000c\u202Ed\uD800e\u00A0 f", "Book")).isEqualTo("a b c d e f");
    }

    @Test
    void aLongTitleIsCutBetweenLetters() {
        String name = FileName.of("Ж😀".repeat(200), "Book");

        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(100, 120);
        assertThat(name).isEqualTo(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).startsWith("Ж😀Ж😀");
    }

    @Test
    void accentsAreWrittenInOneWayAndCapitalsMakeNoOtherName() {
        assertThat(FileName.of("Cafe\u0301", "Book")).isEqualTo("Caf\u00E9");
        assertThat(FileName.folded("Cafe\u0301")).isEqualTo(FileName.folded("CAF\u00C9"));
    }
}
