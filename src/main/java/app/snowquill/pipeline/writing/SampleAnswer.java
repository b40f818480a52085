package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers of a shape that nobody wrote: plain words, as many as an answer usually has. They stand in for what is not written
 * yet where a plan is reckoned, and are kept nowhere. Belongs to one rehearsal and its one thread.
 */
final class SampleAnswer {
    private static final List<String> WORDS = List.of("the", "ferryman", "and", "her", "ledger", "stands", "before", "Marit", "a", "drowned", "clerk", "with",
            "shuttered", "windows", "that", "nobody", "remembers", "of", "salt", "under", "Tobias", "bridge", "will", "swallow", "what", "she",
            "gathered", "in", "winter", "until", "brother", "wanders", "to", "harbour", "again", "coldly");
    private final double fill;
    private int word;
    private int choice;
    private int named;

    /** @param fill 0 for the shortest answers the shape allows, 1 for the longest */
    SampleAnswer(double fill) {
        this.fill = fill;
    }

    JsonNode of(JsonShape shape) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (shape instanceof JsonShape.Fields fields) {
            ObjectNode node = json.objectNode();
            fields.fields().forEach((name, inner) -> node.set(name, of(inner)));
            return node;
        } else if (shape instanceof JsonShape.Items items) {
            ArrayNode node = json.arrayNode();
            for (int i = between(items.least(), items.most()); i > 0; i--) {
                node.add(of(items.item()));
            }
            return node;
        } else if (shape instanceof JsonShape.Tuple tuple) {
            ArrayNode node = json.arrayNode();
            tuple.items().forEach(item -> node.add(of(item)));
            return node;
        } else if (shape instanceof JsonShape.Whole whole) {
            return IntNode.valueOf((whole.least() + whole.most()) / 2);
        }
        return TextNode.valueOf(text(shape));
    }

    private String text(JsonShape shape) {
        if (shape instanceof JsonShape.Sentences sentences) {
            List<String> all = new ArrayList<>();
            for (int i = between(sentences.leastSentences(), sentences.mostSentences()); i > 0; i--) {
                all.add(words(between(sentences.leastWords(), sentences.mostWords())) + ".");
            }
            return String.join(" ", all);
        } else if (shape instanceof JsonShape.Phrase phrase) {
            return words(between(phrase.leastWords(), phrase.mostWords()));
        } else if (shape instanceof JsonShape.Name name) {
            String initial = name.initials().isEmpty() ? String.valueOf((char) ('A' + named % 26)) : name.initials().substring(0, 1);
            named++;
            return initial + "are" + (char) ('a' + named % 26) + " Corrow";
        } else if (shape instanceof JsonShape.OneOf one) {
            return one.values().get(choice++ % one.values().size());
        } else if (shape instanceof JsonShape.Date date) {
            return String.format("%04d-05-14", (date.firstYear() + date.lastYear()) / 2);
        }
        return words(8);
    }

    /** So many words, the first with a capital. */
    String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String next = WORDS.get(word++ % WORDS.size());
            text.append(i == 0 ? Character.toUpperCase(next.charAt(0)) + next.substring(1) : " " + next);
        }
        return text.toString();
    }

    private int between(int least, int most) {
        return (int) Math.round(least + fill * (most - least));
    }
}
