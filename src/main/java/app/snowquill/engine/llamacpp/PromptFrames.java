package app.snowquill.engine.llama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts messages into the model's own conversation frame. The frame is rendered once for each order of roles, with plain
 * marks in place of the texts (the native renderer damages characters outside the basic plane), and the texts are put
 * in afterwards. Texts that would be read as control tokens are broken first. Lives in the worker; any thread.
 */
final class PromptFrames {
    private static final String MARK = "zqTEXTqz";

    private final NativeModel model;
    private final ControlTexts control;
    private final Map<List<String>, List<String>> frames = new ConcurrentHashMap<>();

    PromptFrames(NativeModel model, ControlTexts control) {
        this.model = model;
        this.control = control;
    }

    /** @param messages an array of {role, text}; a last one of the assistant is left open, to be continued */
    String render(JsonNode messages) {
        List<String> roles = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (JsonNode message : messages) {
            String role = message.get("role").asText();
            String text = control.broken(message.get("text").asText());
            int last = roles.size() - 1;
            if (last >= 0 && roles.get(last).equals(role)) { // templates refuse two turns of one role in a row
                texts.set(last, texts.get(last) + "\n\n" + text);
            } else {
                roles.add(role);
                texts.add(text);
            }
        }
        List<String> frame = frames.computeIfAbsent(List.copyOf(roles), this::frame);
        StringBuilder whole = new StringBuilder(frame.get(0));
        for (int i = 0; i < texts.size(); i++) {
            whole.append(texts.get(i)).append(frame.get(i + 1));
        }
        return whole.toString();
    }

    private List<String> frame(List<String> roles) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        boolean open = roles.get(roles.size() - 1).equals("assistant");
        for (int i = 0; i < roles.size(); i++) {
            body.withArray("messages").addObject().put("role", roles.get(i)).put("content", MARK + i + MARK);
        }
        body.put("add_generation_prompt", !open);
        String rest = model.applyTemplate(body);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            String mark = MARK + i + MARK;
            int at = rest.indexOf(mark);
            if (at < 0) {
                throw new IllegalStateException("The model's conversation frame leaves out a message.");
            }
            parts.add(rest.substring(0, at));
            rest = rest.substring(at + mark.length());
        }
        parts.add(open ? "" : rest);
        return List.copyOf(parts);
    }
}
