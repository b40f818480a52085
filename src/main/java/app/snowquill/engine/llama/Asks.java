package app.snowquill.engine.llama;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeGrammar;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.gguf.ReadingBatch;
import app.snowquill.engine.llamacpp.ModelChoice;
import app.snowquill.engine.llamacpp.VectorModel;
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
                .put("contexts", choice.contexts())
                .put("batch", ReadingBatch.tokens(choice.header().parameters(), choice.threads(), settings.gpuLayers() > 0))
                .put("startToken", choice.header().vocabulary().startToken())
                .put("cutRuns", choice.header().vocabulary().kind().equals("gpt2")).put("smallModel", choice.isSmall());
        choice.header().vocabulary().controlTexts().forEach(frame.putArray("control")::add);
        return frame;
    }

    static ObjectNode loadVectors(ObjectNode frame, VectorModel model, EngineSettings settings) {
        frame.put("model", model.header().file().toAbsolutePath().toString()).put("gpuLayers", settings.gpuLayers())
                .put("threads", model.threads()).put("piece", model.pieceTokens()).put("pooling", model.pooling().name())
                .put("dimension", model.space().dimension());
        model.header().vocabulary().controlTexts().forEach(frame.putArray("control")::add);
        return frame;
    }

    static ObjectNode embed(ObjectNode frame, List<String> texts, Urgency urgency) {
        ArrayNode all = frame.put("urgency", urgency.name()).putArray("texts");
        texts.forEach(text -> all.add(WholeCharacters.of(text)));
        return frame;
    }

    /** The texts of a list in a frame. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static ObjectNode generate(ObjectNode frame, GenerationRequest request) {
        messages(frame, request.messages());
        frame.put("feature", WholeCharacters.of(request.caller().feature()))
                .put("urgency", request.caller().urgency().name());
        Sampling sampling = request.sampling();
        frame.putObject("sampling").put("temperature", sampling.temperature()).put("minP", sampling.minP())
                .put("repeatPenalty", sampling.repeatPenalty()).put("dry", sampling.dry()).put("xtc", sampling.xtc()).put("seed", sampling.seed());
        frame.put("maxTokens", request.maxTokens())
                .put("continues", request.continues());
        ArrayNode stops = frame.putArray("stop");
        request.stop().forEach(stop -> stops.add(WholeCharacters.of(stop)));
        request.shape().ifPresent(shape -> frame.put("grammar", grammar(shape)));
        return frame;
    }

    private static String grammar(JsonShape shape) {
        String grammar = WholeCharacters.of(new ShapeGrammar(shape).gbnf());
        GrammarGuard.mistake(grammar).ifPresent(mistake -> {
            throw new EngineException(EngineException.Kind.REFUSED, "The form that this answer must have can't be put to "
                    + "the model (" + mistake + "). Nothing was sent.");
        });
        return grammar;
    }

    static ObjectNode messages(ObjectNode frame, List<Message> messages) {
        ArrayNode all = frame.putArray("messages");
        for (Message message : messages) {
            all.addObject().put("role", message.role().name()).put("text", WholeCharacters.of(message.text()));
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
                sampling.get("repeatPenalty").asDouble(), sampling.get("dry").asBoolean(), sampling.get("xtc").asDouble(), sampling.get("seed").asLong());
    }
}
