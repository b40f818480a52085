package app.snowquill.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Gives English words that no suffix rule leads home their ground form: "ran" is "run", "children" is "child". The list is
 * {@code irregular-en.txt} beside this class, one word a line with its other forms after it. One stream's, on its thread.
 */
final class IrregularForms extends TokenFilter {
    private static final CharArrayMap<String> GROUND = CharArrayMap.unmodifiableMap(CharArrayMap.copy(read()));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    IrregularForms(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String ground = GROUND.get(term.buffer(), 0, term.length());
        if (ground != null) {
            term.setEmpty().append(ground);
        }
        return true;
    }

    private static Map<String, String> read() {
        Map<String, String> ground = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                IrregularForms.class.getResourceAsStream("irregular-en.txt"), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.strip().split(" ")).forEach(forms ->
                    Arrays.stream(forms).skip(1).forEach(form -> ground.putIfAbsent(form, forms[0])));
            return ground;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of irregular forms is part of the program and can't be read.", e);
        }
    }
}
