package app.snowquill.engine.remote;

import app.snowquill.engine.Message;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;

/** Puts a prompt's messages into an order that every server takes. Pure. */
final class Conversation {
    static final String GO_ON = "Go on exactly where your last message ends, in the middle of a sentence if it ends there. "
            + "Write only what follows; repeat nothing of it and say nothing about it.";

    private Conversation() {
    }

    /** Whether the model is to go on with a message of its own. */
    static boolean continues(List<Message> messages) {
        return messages.get(messages.size() - 1).role() == Message.Role.ASSISTANT;
    }

    /**
     * @param form what JSON the answer must be, in words; blank where nothing is to be said of it
     * @param goOn whether a last message of the model's own is gone on with by the server, or has to be asked for in words
     */
    static List<ChatMessage> of(List<Message> messages, String form, GoOn goOn) {
        List<Message> all = new ArrayList<>();
        messages.stream().filter(message -> !message.text().isBlank()).forEach(message -> add(all, message));
        if (!form.isBlank()) {
            boolean system = !all.isEmpty() && all.get(0).role() == Message.Role.SYSTEM;
            Message first = system ? all.remove(0) : Message.system("");
            all.add(0, Message.system((first.text() + "\n\n" + form).strip()));
        }
        if (goOn == GoOn.IN_WORDS && continues(messages)) {
            add(all, Message.user(GO_ON));
        }
        if (all.stream().noneMatch(message -> message.role() == Message.Role.USER)) {
            all.add(Math.min(1, all.size()), Message.user("Begin."));
        }
        return all.stream().map(Conversation::translated).toList();
    }

    enum GoOn {
        BY_SERVER, IN_WORDS
    }

    /** Some servers refuse two turns of one role in a row. */
    private static void add(List<Message> all, Message next) {
        int last = all.size() - 1;
        if (last >= 0 && all.get(last).role() == next.role()) {
            all.set(last, new Message(next.role(), all.get(last).text() + "\n\n" + next.text()));
        } else {
            all.add(next);
        }
    }

    private static ChatMessage translated(Message message) {
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            // Anthropic refuses a last message that ends in blanks; for the others it changes nothing.
            case ASSISTANT -> AiMessage.from(message.text().stripTrailing());
        };
    }
}
