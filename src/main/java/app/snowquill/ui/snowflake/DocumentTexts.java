package app.snowquill.ui.snowflake;

import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.snowflake.LabelledTexts.Entry;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A document's JSON as texts to read: by the fields of its form where it has one, else by what it holds. */
final class DocumentTexts {
    private final Strings strings;
    private final FieldText texts;

    DocumentTexts(Strings strings, FieldText texts) {
        this.strings = strings;
        this.texts = texts;
    }

    List<Entry> of(DocumentKey key, JsonNode document) {
        DocumentForm form = StepForms.of(key);
        List<Entry> entries = new ArrayList<>();
        for (FormField field : form.fields()) {
            String text = texts.read(document, field);
            if (!text.isBlank()) {
                entries.add(new Entry(strings.text(field.key()), text));
            }
        }
        if (!form.fields().isEmpty()) {
            return entries;
        }
        if (document.has("scenes")) {
            document.path("scenes").forEach(scene -> entries.add(new Entry(scene.path("title").asText(),
                    scene.path("summary").asText())));
        } else {
            leaves("", document, entries);
        }
        return entries;
    }

    /** Every text in the document under the name of the field that holds it. */
    private void leaves(String name, JsonNode node, List<Entry> entries) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                leaves(field.getKey(), field.getValue(), entries);
            }
        } else if (node.isArray()) {
            node.forEach(element -> leaves(name, element, entries));
        } else if (node.isTextual() && !node.asText().isBlank()) {
            String spoken = name.replace('_', ' ');
            entries.add(new Entry(spoken.isEmpty() ? "" : spoken.substring(0, 1).toUpperCase(strings.locale())
                    + spoken.substring(1), node.asText()));
        }
    }
}
