package app.snowquill.pipeline.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is written in a form, field by field: its sentences and names, but no ids and no choices from lists. Pure. */
final class FormParagraphs {
    private static final Set<String> NO_TEXT = Set.of("id", "character", "scene", "pov", "chapter", "part", "other", "subject", "since",
            "until", "due", "kind", "type", "role", "compression", "audience", "language", "viewpoint", "tense", "after", "known_by");

    private FormParagraphs() {
    }

    /** @param but names of further fields to leave out, wherever they stand */
    static List<String> of(JsonNode form, Set<String> but) {
        List<String> paragraphs = new ArrayList<>();
        gather(form, but, paragraphs);
        return paragraphs;
    }

    private static void gather(JsonNode node, Set<String> but, List<String> paragraphs) {
        if (node.isObject()) {
            node.properties().stream().filter(field -> !NO_TEXT.contains(field.getKey()) && !but.contains(field.getKey()))
                    .forEach(field -> gather(field.getValue(), but, paragraphs));
        } else if (node.isArray()) {
            node.forEach(element -> gather(element, but, paragraphs));
        } else if (node.isTextual() && !node.asText().isBlank()) {
            paragraphs.add(node.asText());
        }
    }
}
