package app.snowquill.engine;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Texts as they stand in a grammar. */
final class GrammarText {
    private GrammarText() {
    }

    /** A text as a JSON string, in quotes. */
    static String json(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    /** A text as a grammar's literal. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                literal.append('\\');
            }
            literal.appendCodePoint(c);
        });
        return literal.append('"').toString();
    }

    static String jsonLiteral(String text) {
        return literal(json(text));
    }
}
