package app.snowquill.engine.llamacpp;

import app.snowquill.engine.Message;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts messages into the model's own conversation frame. The frame is rendered once for each order of roles, with plain
 * marks in place of the texts (the binding's renderer damages characters outside the basic plane), and the texts are put in
 * afterwards. Texts that would be read as control tokens are broken first. Lives as long as its model; any thread.
 */
public final class PromptFrames {
    private static final String MARK = "zqTEXTqz";

    private final Template template;
    private final ControlTexts control;
    private final Map<List<String>, List<String>> frames = new ConcurrentHashMap<>();

    public PromptFrames(Template template, ControlTexts control) {
        this.template = template;
        this.control = control;
    }

    /** The model's own frame, rendered where the model is. */
    @FunctionalInterface
    public interface Template {
        /** @param body messages as {role, content}, at least one, and whether the answer's beginning is wanted */
        String apply(ObjectNode body);
    }

    /** @param messages at least one; a last one of the assistant is left open, to be continued */
    public String render(List<Message> messages) {
        List<String> roles = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Message message : messages) {
            String role = message.role().name().toLowerCase(Locale.ROOT);
            String text = control.broken(message.text());
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
        String rest = template.apply(body);
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
