package app.snowquill.engine;

import java.util.stream.Collectors;

/**
 * Says a {@link JsonShape} in words, as a form with what belongs into each place, so that a model whose server knows no
 * schema has a chance. Pure.
 */
public final class ShapeWords {
    private ShapeWords() {
    }

    /** A paragraph for the end of the system message. */
    public static String asked(JsonShape shape) {
        return "Answer with one JSON value and nothing else: no code fence, no word before or after it. It has exactly this "
                + "form, every field in this order, with the texts in <angle brackets> replaced by what they describe:\n"
                + form(shape);
    }

    /** Field by field what belongs into each, a line each, for a model that copies a text into a form. */
    public static String fields(JsonShape.Fields shape) {
        return shape.fields().entrySet().stream().map(field -> field.getKey() + ": " + form(field.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String form(JsonShape shape) {
        if (shape instanceof JsonShape.Fields fields) {
            return fields.fields().entrySet().stream()
                    .map(field -> GrammarText.json(field.getKey()) + ": " + form(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (shape instanceof JsonShape.Items items) {
            return "[" + form(items.item()) + ", <in all " + ShapeCheck.range(items.least(), items.most(), "item")
                    + " of this form>]";
        } else if (shape instanceof JsonShape.Tuple tuple) {
            return tuple.items().stream().map(ShapeWords::form).collect(Collectors.joining(", ", "[", "]"));
        } else if (shape instanceof JsonShape.OneOf choice && choice.values().size() == 1) {
            return GrammarText.json(choice.values().get(0));
        } else if (shape instanceof JsonShape.Whole) {
            return "<" + rule(shape) + ">";
        }
        return "\"<" + rule(shape) + ">\"";
    }

    /** What one place takes. */
    static String rule(JsonShape shape) {
        if (shape instanceof JsonShape.Sentences sentences) {
            return ShapeCheck.range(sentences.leastSentences(), sentences.mostSentences(), "whole sentence") + ", each of "
                    + ShapeCheck.range(sentences.leastWords(), sentences.mostWords(), "word");
        } else if (shape instanceof JsonShape.Phrase phrase) {
            return ShapeCheck.range(phrase.leastWords(), phrase.mostWords(), "word") + ", no full stop";
        } else if (shape instanceof JsonShape.Name name) {
            return "a name of " + ShapeCheck.range(name.leastWords(), name.mostWords(), "word")
                    + (name.initials().isEmpty() ? "" : " that begins with one of " + String.join(", ", name.initials().split("")));
        } else if (shape instanceof JsonShape.Whole whole) {
            return "a whole number from " + whole.least() + " to " + whole.most();
        } else if (shape instanceof JsonShape.Date date) {
            return "a date such as " + date.firstYear() + "-05-14, years " + date.firstYear() + " to " + date.lastYear()
                    + ", days 01 to 28";
        } else if (shape instanceof JsonShape.Text text) {
            return "a text of at most " + text.mostCharacters() + " characters";
        } else if (shape instanceof JsonShape.OneOf choice) {
            return "one of: " + String.join(" | ", choice.values());
        }
        throw new IllegalArgumentException("A place takes a value, not " + shape + ".");
    }
}
