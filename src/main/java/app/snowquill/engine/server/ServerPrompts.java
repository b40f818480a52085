package app.snowquill.engine.server;

import app.snowquill.engine.Message;
import app.snowquill.engine.llamacpp.ControlTexts;
import app.snowquill.engine.llamacpp.PromptFrames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prompts as the server's model reads them: its conversation frame around the messages, cut into tokens by its tokenizer,
 * the start token once. Asks the server for each and waits. Any thread; lives as long as the server.
 */
final class ServerPrompts {
    private final ServerLine line;
    private final Duration most;
    private final ControlTexts control;
    private final PromptFrames frames;
    private final int[] start;

    /**
     * Asks for the start token and for a frame, so that a server that can do neither is known for it at once.
     *
     * @param controlTexts what the model would read as a control token
     * @param most to wait for an answer
     */
    ServerPrompts(ServerLine line, Collection<String> controlTexts, Duration most) {
        this.line = line;
        this.most = most;
        control = new ControlTexts(controlTexts);
        frames = new PromptFrames(this::framed, control);
        start = IntStream.of(tokens("", true)).limit(1).toArray();
        frames.render(List.of(Message.user("-")));
    }

    /** The tokens of a text of the author's, without template or start token. */
    int[] ofText(String text) {
        return text.isEmpty() ? new int[0] : tokens(control.broken(text), false);
    }

    /** The tokens of a prompt as it is sent. */
    int[] ofMessages(List<Message> messages) {
        int[] tokens = tokens(frames.render(messages), false);
        if (start.length == 0 || tokens.length > 0 && tokens[0] == start[0]) {
            return tokens;
        }
        return IntStream.concat(IntStream.of(start), IntStream.of(tokens)).toArray();
    }

    private String framed(ObjectNode body) {
        body.putObject("chat_template_kwargs").put("enable_thinking", false); // an answer is wanted, not how it is found
        JsonNode prompt = line.ask("/apply-template", body, most).get("prompt");
        if (prompt == null || !prompt.isTextual()) {
            throw ServerRefusal.unreadable();
        }
        return prompt.textValue();
    }

    private int[] tokens(String text, boolean withStart) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("content", text).put("add_special", withStart)
                .put("parse_special", true);
        JsonNode tokens = line.ask("/tokenize", body, most).get("tokens");
        if (tokens == null || !tokens.isArray()) {
            throw ServerRefusal.unreadable();
        }
        int[] all = new int[tokens.size()];
        for (int i = 0; i < all.length; i++) {
            JsonNode token = tokens.get(i);
            if (!token.canConvertToInt() || token.intValue() < 0) {
                throw ServerRefusal.unreadable();
            }
            all[i] = token.intValue();
        }
        return all;
    }
}
