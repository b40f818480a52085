package app.snowquill.engine.llama;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeGrammar;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Fills the frames that ask a worker for something. */
final class Asks {
    private Asks() {
    }

    static ObjectNode generate(ObjectNode frame, GenerationRequest request) {
        messages(frame, request.messages());
        frame.put("feature", WholeCharacters.of(request.caller().feature()))
                .put("urgency", request.caller().urgency().name());
        Sampling sampling = request.sampling();
        frame.putObject("sampling").put("temperature", sampling.temperature()).put("minP", sampling.minP())
                .put("repeatPenalty", sampling.repeatPenalty()).put("dry", sampling.dry()).put("seed", sampling.seed());
        Message last = request.messages().get(request.messages().size() - 1);
        frame.put("maxTokens", request.maxTokens())
                .put("continues", request.shape().isPresent() || last.role() == Message.Role.ASSISTANT);
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
            all.addObject().put("role", message.role().name().toLowerCase(Locale.ROOT)).put("text", WholeCharacters.of(message.text()));
        }
        return frame;
    }
}
