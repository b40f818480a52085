package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import java.util.Collection;

/** How many tokens the longest answer of a shape takes, generously: a small model's tokens are short. Pure. */
public final class ShapeLength {
    /** Tokens a word of English prose takes in a small vocabulary, its space and punctuation included. */
    static final double TOKENS_PER_WORD = 1.7;
    private static final int TOKENS_PER_FIELD = 10;

    private ShapeLength() {
    }

    public static int tokens(JsonShape shape) {
        return 16 + (int) (words(shape) * TOKENS_PER_WORD * 1.25) + fields(shape) * TOKENS_PER_FIELD;
    }

    /** Most words of an answer. */
    static int words(JsonShape shape) {
        if (shape instanceof JsonShape.Fields fields) {
            return sum(fields.fields().values());
        } else if (shape instanceof JsonShape.Tuple tuple) {
            return sum(tuple.items());
        } else if (shape instanceof JsonShape.Items items) {
            return items.most() * words(items.item());
        } else if (shape instanceof JsonShape.Sentences sentences) {
            return sentences.mostSentences() * sentences.mostWords();
        } else if (shape instanceof JsonShape.Phrase phrase) {
            return phrase.mostWords();
        } else if (shape instanceof JsonShape.Text text) {
            return text.mostCharacters() / 5;
        }
        return 4;
    }

    private static int sum(Collection<JsonShape> shapes) {
        return shapes.stream().mapToInt(ShapeLength::words).sum();
    }

    private static int fields(JsonShape shape) {
        if (shape instanceof JsonShape.Fields fields) {
            return fields.fields().size() + fields.fields().values().stream().mapToInt(ShapeLength::fields).sum();
        } else if (shape instanceof JsonShape.Tuple tuple) {
            return tuple.items().size() + tuple.items().stream().mapToInt(ShapeLength::fields).sum();
        } else if (shape instanceof JsonShape.Items items) {
            return items.most() * (1 + fields(items.item()));
        }
        return 0;
    }
}
