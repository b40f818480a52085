package app.snowquill.engine.remote;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.Message;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Counts tokens: by the model's own tokenizer where a llama-server on this computer has it, else by OpenAI's latest with
 * something on top, for other vocabularies are smaller. Text is never sent away to be counted. Thread-safe; may wait.
 */
final class TokenCounting {
    private static final double MARGIN = 1.15;
    private static final int FRAME_OF_MESSAGE = 5;
    private static final int FRAME_OF_PROMPT = 4;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Server server;

    TokenCounting(Server server) {
        this.server = server;
    }

    int tokens(String text, ServedModel model) {
        return text.isEmpty() ? 0 : exact(model, false, () -> text).orElseGet(() -> estimate(text));
    }

    int prompt(List<Message> messages, ServedModel model) {
        return exact(model, true, () -> rendered(messages)).orElseGet(() -> estimatePrompt(messages));
    }

    /** Rather high than low. */
    int estimate(String text) {
        return text.isEmpty() ? 0 : (int) Math.ceil(Vocabulary.O200K.countTokensOrdinary(text) * MARGIN);
    }

    int estimatePrompt(List<Message> messages) {
        return FRAME_OF_PROMPT + messages.stream().mapToInt(message -> FRAME_OF_MESSAGE + estimate(message.text())).sum();
    }

    /** Read at the first estimate, once for all engines: it takes a second and some thirty megabytes. */
    private static final class Vocabulary {
        static final Encoding O200K = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }

    private interface Asked {
        String text();
    }

    private Optional<Integer> exact(ServedModel model, boolean special, Asked asked) {
        if (model.make() != ServerMake.LLAMA_SERVER || !server.settings().isHere()) {
            return Optional.empty();
        }
        try {
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("content", asked.text())
                    .put("add_special", special).put("parse_special", special);
            JsonNode tokens = post("/tokenize", body).path("tokens");
            return tokens.isArray() ? Optional.of(tokens.size()) : Optional.empty();
        } catch (EngineException e) { // an estimate is better than no answer
            return Optional.empty();
        }
    }

    private String rendered(List<Message> messages) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode all = body.putArray("messages");
        for (ChatMessage message : Conversation.of(messages, "", Conversation.GoOn.BY_SERVER)) {
            ObjectNode one = all.addObject();
            if (message instanceof SystemMessage system) {
                one.put("role", "system").put("content", system.text());
            } else if (message instanceof AiMessage model) {
                one.put("role", "assistant").put("content", model.text());
            } else {
                one.put("role", "user").put("content", ((UserMessage) message).singleText());
            }
        }
        return post("/apply-template", body).path("prompt").asText();
    }

    private JsonNode post(String path, ObjectNode body) {
        return server.json(server.root() + path, Optional.of(body.toString()), LIMIT);
    }
}
