package app.snowquill.engine.llama;

import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeGrammar;
import app.snowquill.engine.llamacpp.ModelChoice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Fills the frames that ask a worker for something, and reads them there. */
final class Asks {
    private Asks() {
    }

    static ObjectNode load(ObjectNode frame, ModelChoice choice, EngineSettings settings) {
        frame.put("model", choice.header().file().toAbsolutePath().toString()).put("gpuLayers", settings.gpuLayers())
                .put("threads", choice.threads()).put("context", choice.contextTokens()).put("slots", settings.slots())
                .put("chunk", choice.chunk()).put("startToken", choice.header().vocabulary().startToken())
                .put("smallModel", choice.isSmall());
        choice.header().vocabulary().controlTexts().forEach(frame.putArray("control")::add);
        return frame;
    }

    static ObjectNode generate(ObjectNode frame, GenerationRequest request) {
        messages(frame, request.messages());
        Sampling sampling = request.sampling();
        frame.putObject("sampling").put("temperature", sampling.temperature()).put("minP", sampling.minP())
                .put("repeatPenalty", sampling.repeatPenalty()).put("dry", sampling.dry()).put("seed", sampling.seed());
        frame.put("maxTokens", request.maxTokens())
                .put("continues", request.continues());
        ArrayNode stops = frame.putArray("stop");
        request.stop().forEach(stops::add);
        request.shape().ifPresent(shape -> frame.put("grammar", new ShapeGrammar(shape).gbnf()));
        return frame;
    }

    static ObjectNode messages(ObjectNode frame, List<Message> messages) {
        ArrayNode all = frame.putArray("messages");
        for (Message message : messages) {
            all.addObject().put("role", message.role().name()).put("text", message.text());
        }
        return frame;
    }

    /** The messages of such a frame, on the worker's side. */
    static List<Message> messages(JsonNode frame) {
        List<Message> messages = new ArrayList<>();
        frame.get("messages").forEach(one -> messages.add(new Message(Message.Role.valueOf(one.get("role").asText()),
                one.get("text").asText())));
        return messages;
    }

    /** How such a frame wants tokens chosen, on the worker's side. */
    static Sampling sampling(JsonNode frame) {
        JsonNode sampling = frame.get("sampling");
        return new Sampling(sampling.get("temperature").asDouble(), sampling.get("minP").asDouble(),
                sampling.get("repeatPenalty").asDouble(), sampling.get("dry").asBoolean(), sampling.get("seed").asLong());
    }
}
