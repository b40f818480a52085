package app.snowquill.search;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * How a language's texts become words. No word is left out as too common, so that every phrase can be found. Stems are those of
 * Snowball (Porter 2001); a language without one has its words folded only: capitals, accents, curly apostrophes.
 */
final class WordAnalyzers {
    /** Words as they stand, folded. */
    static final String PLAIN = "plain";
    /** Their stems. */
    static final String STEM = "stem";

    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS = Map.ofEntries(
            Map.entry("en", EnglishStemmer::new), Map.entry("de", German2Stemmer::new), Map.entry("fr", FrenchStemmer::new),
            Map.entry("es", SpanishStemmer::new), Map.entry("it", ItalianStemmer::new), Map.entry("pt", PortugueseStemmer::new),
            Map.entry("nl", DutchStemmer::new), Map.entry("sv", SwedishStemmer::new), Map.entry("da", DanishStemmer::new),
            Map.entry("no", NorwegianStemmer::new), Map.entry("nb", NorwegianStemmer::new), Map.entry("nn", NorwegianStemmer::new),
            Map.entry("fi", FinnishStemmer::new), Map.entry("hu", HungarianStemmer::new), Map.entry("ro", RomanianStemmer::new),
            Map.entry("ru", RussianStemmer::new), Map.entry("tr", TurkishStemmer::new));
    private static final CharArraySet ITALIAN_ARTICLES = CharArraySet.copy(Set.of("c", "l", "all", "dall", "dell", "nell",
            "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"));

    private WordAnalyzers() {
    }

    /** @param language BCP 47 tag */
    static Analyzer of(String language) {
        String name = Locale.forLanguageTag(language).getLanguage().toLowerCase(Locale.ROOT);
        boolean pairs = name.equals("zh") || name.equals("ja") || name.equals("ko");
        UnaryOperator<TokenStream> plain = pairs ? words -> new CJKBigramFilter(new CJKWidthFilter(words)) : words -> words;
        return new PerFieldAnalyzerWrapper(chain(plain), Map.of(STEM, chain(pairs ? plain : words -> stems(name, words))));
    }

    private static TokenStream stems(String language, TokenStream words) {
        TokenStream open = switch (language) {
            case "en" -> new IrregularForms(new EnglishPossessiveFilter(words));
            case "fr" -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
            case "it" -> new ElisionFilter(words, ITALIAN_ARTICLES);
            default -> words;
        };
        Supplier<SnowballStemmer> stemmer = STEMMERS.get(language);
        return stemmer == null ? open : new RememberedStems(open, stemmer.get());
    }

    private static Analyzer chain(UnaryOperator<TokenStream> further) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words,
                        new ASCIIFoldingFilter(further.apply(new LowerCaseFilter(new ApostropheFilter(words)))));
            }
        };
    }
}
