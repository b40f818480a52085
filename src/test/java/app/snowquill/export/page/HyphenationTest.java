package app.snowquill.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {
    @ParameterizedTest
    @CsvSource({"en, hyphenation, hy-phen-ation", "en, associate, as-so-ciate", "en-GB, university, uni-ver-sity",
        "de, Silbentrennung, Sil-ben-tren-nung", "de, Donaudampfschiff, Do-nau-dampf-schiff", "fr, bibliothèque, bi-blio-thèque",
        "es, murciélago, mur-cié-la-go", "it, biblioteca, bi-blio-te-ca", "nl, aardappel, aard-ap-pel", "pt, biblioteca, bi-bli-o-teca",
        "sv, bibliotek, bib-li-o-tek", "pl, biblioteka, bi-blio-te-ka", "ru, библиотека, биб-лио-те-ка", "da, bibliotek, bi-bli-o-tek",
        "fi, kirjasto, kir-jas-to"})
    void wordsArePartedAsTheirLanguageDoes(String language, String word, String parted) {
        assertThat(parted(word, Hyphenation.of(Locale.forLanguageTag(language)))).isEqualTo(parted);
    }

    @Test
    void aLanguageWithoutPatternsPartsNoWord() {
        assertThat(Hyphenation.of(Locale.forLanguageTag("ja")).breaks("hyphenation")).isEmpty();
    }

    @Test
    void shortWordsStayWhole() {
        assertThat(Hyphenation.of(Locale.ENGLISH).breaks("only")).isEmpty();
    }

    private static String parted(String word, Hyphenation hyphenation) {
        StringBuilder parted = new StringBuilder(word);
        int[] breaks = hyphenation.breaks(word);
        for (int i = breaks.length - 1; i >= 0; i--) {
            parted.insert(breaks[i], '-');
        }
        return parted.toString();
    }
}
