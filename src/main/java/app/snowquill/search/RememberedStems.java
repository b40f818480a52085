package app.snowquill.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.SnowballStemmer;

/**
 * Makes each word its stem, and remembers the stems of words met lately: of a novel's words nineteen in twenty were met before, and stemming
 * was half of what indexing costs. One stream's, on its thread, for as many texts as that reads.
 */
final class RememberedStems extends TokenFilter {
    /** Words remembered at most, some 100 bytes each; then it begins anew. */
    private static final int MOST = 8_192;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final CharArrayMap<char[]> stems = new CharArrayMap<>(MOST, false);
    private final SnowballStemmer stemmer;

    RememberedStems(TokenStream words, SnowballStemmer stemmer) {
        super(words);
        this.stemmer = stemmer;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] stem = stems.get(term.buffer(), 0, term.length());
        if (stem == null) {
            char[] word = Arrays.copyOf(term.buffer(), term.length());
            stem = stem(word);
            if (stems.size() >= MOST) {
                stems.clear();
            }
            stems.put(word, stem);
        }
        term.copyBuffer(stem, 0, stem.length);
        return true;
    }

    private char[] stem(char[] word) {
        stemmer.setCurrent(word.clone(), word.length); // works in the letters it is given
        stemmer.stem();
        return Arrays.copyOf(stemmer.getCurrentBuffer(), stemmer.getCurrentBufferLength());
    }
}
