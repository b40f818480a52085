package app.snowquill.engine;

import java.util.Objects;

/** One turn of a prompt. */
public record Message(Role role, String text) {
    public Message {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(text, "text");
    }

    public static Message system(String text) {
        return new Message(Role.SYSTEM, text);
    }

    public static Message user(String text) {
        return new Message(Role.USER, text);
    }

    /** A last turn of this role is continued by the model rather than answered. */
    public static Message assistant(String text) {
        return new Message(Role.ASSISTANT, text);
    }

    public enum Role {
        SYSTEM, USER, ASSISTANT
    }
}
