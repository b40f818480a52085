package app.snowquill.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographicQuotesTest {
    private final TypographicQuotes quotes = new TypographicQuotes();

    @Test
    void aQuoteOpensAfterASpaceAndClosesAfterALetter() {
        assertThat(quotes.curly('"', ' ')).isEqualTo('“');
        assertThat(quotes.curly('"', '.')).isEqualTo('”');
        assertThat(quotes.curly('"', '—')).isEqualTo('“');
        assertThat(quotes.curly('\'', 'n')).isEqualTo('’');
        assertThat(quotes.curly('\'', '“')).isEqualTo('‘');
    }
}
