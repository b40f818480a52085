package app.snowquill.engine.remote;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeSchema;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One request as it is to be sent.
 *
 * @param address where the protocol begins
 * @param messages the prompt, with all that has to be said in words
 * @param features what goes with it
 */
record Question(String address, ServedModel model, GenerationRequest request, List<ChatMessage> messages,
                Set<Feature> features) {

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    Sampling sampling() {
        return request.sampling();
    }

    Optional<JsonShape> shape() {
        return request.shape();
    }

    /** The schema, as strict as the server takes it; null, as the library wants it, where none goes with the request. */
    ResponseFormat format() {
        if (shape().isEmpty() || !has(Feature.SCHEMA)) {
            return null;
        }
        String schema = ShapeSchema.of(shape().get(), has(Feature.SCHEMA_BOUNDS) ? ShapeSchema.Bounds.AS_KEYWORDS
                : ShapeSchema.Bounds.IN_WORDS).toString();
        return ResponseFormat.builder().type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name("answer").rootElement(JsonRawSchema.from(schema)).build()).build();
    }
}
