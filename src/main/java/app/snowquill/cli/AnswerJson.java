package app.snowquill.cli;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pieces that several answers have in common, as JSON. */
final class AnswerJson {
    private AnswerJson() {
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode key(DocumentKey key) {
        return object().put("kind", key.kind().name().toLowerCase(Locale.ROOT)).put("id", key.id());
    }

    static ArrayNode keys(Collection<DocumentKey> keys) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        keys.forEach(key -> array.add(key(key)));
        return array;
    }

    static ArrayNode failures(Map<DocumentKey, String> failed) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        failed.forEach((key, why) -> array.add(key(key).put("message", why)));
        return array;
    }

    static ArrayNode findings(List<Finding> findings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            ObjectNode node = array.addObject().put("rule", finding.rule()).put("severity", finding.severity().name());
            node.set("where", key(finding.where()));
            node.put("field", finding.field()).put("quote", finding.quote()).put("message", finding.message())
                    .put("fix", finding.fix());
        }
        return array;
    }

    static ArrayNode models(List<ModelReport> models) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ModelReport model : models) {
            array.addObject().put("path", model.path().toString()).put("name", model.name()).put("origin", model.origin())
                    .put("arch", model.architecture()).put("quant", model.quantisation())
                    .put("parameters", model.parameters()).put("context", model.contextTokens())
                    .put("licence", model.licence()).put("fileBytes", model.fileBytes())
                    .put("memoryBytes", model.memoryBytes()).put("graphicsBytes", model.graphicsBytes())
                    .put("chatTemplate", model.chatTemplate() == ModelReport.ChatTemplate.PRESENT)
                    .put("tokensPerSecond", model.speed().map(ModelReport.Speed::written).orElse(null)).put("supported", model.supported())
                    .put("embeds", model.embeds())
                    .put("reason", model.reason());
        }
        return array;
    }
}
