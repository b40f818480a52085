package app.snowquill.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Makes every apostrophe a straight one, and takes the marks of italics off a word's ends. One stream's, on its thread. */
final class ApostropheFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ApostropheFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] letters = term.buffer();
        int end = term.length();
        int start = 0;
        while (end > 0 && letters[end - 1] == '_') {
            end--;
        }
        while (start < end && letters[start] == '_') {
            start++;
        }
        System.arraycopy(letters, start, letters, 0, end - start);
        if (end > 0) { // a word of nothing but such marks stays
            term.setLength(end - start);
        }
        for (int i = 0; i < term.length(); i++) {
            if (letters[i] == '\u2019' || letters[i] == '\u2018' || letters[i] == '\u02bc' || letters[i] == '\uff07') {
                letters[i] = '\'';
            }
        }
        return true;
    }
}
