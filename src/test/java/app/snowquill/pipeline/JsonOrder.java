package app.snowquill.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The same JSON with every object's keys the other way round. */
final class JsonOrder {
    private JsonOrder() {
    }

    static JsonNode turned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.reverse(names);
            ObjectNode turned = object.objectNode();
            names.forEach(name -> turned.set(name, turned(object.get(name))));
            return turned;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode turned = array.arrayNode();
            array.forEach(item -> turned.add(turned(item)));
            return turned;
        }
        return node;
    }
}
