package app.snowquill.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes off what an answer has too much of and nobody would miss: the one word beyond the most that {@link ShapeGrammar}
 * allows a model to spoil, and blanks around texts. Leaves everything else as it is, right or wrong. Pure.
 */
public final class ShapeTrim {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) ");

    private ShapeTrim() {
    }

    public static JsonNode trimmed(JsonShape shape, JsonNode answer) {
        if (shape instanceof JsonShape.Fields fields && answer instanceof ObjectNode object) {
            ObjectNode trimmed = JsonNodeFactory.instance.objectNode();
            object.fields().forEachRemaining(field -> {
                JsonShape inner = fields.fields().get(field.getKey());
                trimmed.set(field.getKey(), inner == null ? field.getValue() : trimmed(inner, field.getValue()));
            });
            return trimmed;
        }
        if (shape instanceof JsonShape.Items items && answer instanceof ArrayNode array) {
            ArrayNode trimmed = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> trimmed.add(trimmed(items.item(), item)));
            return trimmed;
        }
        if (shape instanceof JsonShape.Tuple tuple && answer instanceof ArrayNode array
                && array.size() == tuple.items().size()) {
            ArrayNode trimmed = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                trimmed.add(trimmed(tuple.items().get(i), array.get(i)));
            }
            return trimmed;
        }
        return answer.isTextual() ? TextNode.valueOf(text(shape, answer.textValue())) : answer;
    }

    private static String text(JsonShape shape, String text) {
        if (shape instanceof JsonShape.Sentences sentences) {
            return SENTENCE_END.splitAsStream(text.strip()).map(sentence -> sentence(sentence, sentences.mostWords()))
                    .collect(Collectors.joining(" "));
        }
        if (shape instanceof JsonShape.Phrase phrase) {
            return withoutLast(text.strip(), phrase.mostWords()).replaceFirst("(?<=\\p{L}{3})[.!?]$", "");
        }
        if (shape instanceof JsonShape.Name name) {
            return name(withoutLast(text.strip(), name.mostWords()), name.leastWords());
        }
        return text;
    }

    /** Without what follows a comma, and without a last word that begins small, as long as names enough are left. */
    private static String name(String text, int least) {
        int comma = text.indexOf(',');
        String before = comma > 0 ? text.substring(0, comma) : text;
        String kept = before.split(" ").length >= least ? before : text;
        int last = kept.lastIndexOf(' ');
        return last > 0 && Character.isLowerCase(kept.charAt(last + 1)) && kept.split(" ").length > least
                ? kept.substring(0, last) : kept;
    }

    private static String sentence(String sentence, int most) {
        String shorter = withoutLast(sentence, most);
        return shorter.equals(sentence) ? sentence : shorter + sentence.substring(sentence.length() - 1);
    }

    private static String withoutLast(String text, int most) {
        List<String> words = Arrays.asList(text.split(" "));
        return words.size() != most + 1 ? text
                : String.join(" ", words.subList(0, most)).replaceFirst("[,;:.]$", "");
    }
}
