package app.snowquill.importing;

import app.snowquill.importing.ImportException.Kind;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON that somebody else wrote, nested no deeper than any list of pages. Stateless. */
final class ForeignJsonText {
    private static final int MOST_DEPTH = 100;
    /** A picture within may be long. */
    private static final int LONGEST = 64 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MOST_DEPTH).maxStringLength(LONGEST).build()).build()).build();

    private ForeignJsonText() {
    }

    /** @throws ImportException where it is none */
    static JsonNode read(String text, String name) {
        try {
            return MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            throw new ImportException(Kind.DAMAGED, name + " is damaged and can’t be read. Nothing was changed. Save it again in the program that "
                    + "made it, then try again.", e);
        }
    }

    /** A number or a text as text; blank for all else. */
    static String text(JsonNode node) {
        return node == null || !node.isValueNode() || node.isNull() ? "" : node.asText().replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** Texts of a list, or of one text with commas. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(one -> texts.add(text(one)));
        } else {
            texts.addAll(List.of(text(node).split(",")));
        }
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    }
}
