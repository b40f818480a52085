package app.snowquill.pipeline.agents;

import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;

/**
 * Whom the author talks with, and about what. What two conversations say neither is told of the other.
 *
 * @param scope a scene, a chapter, a character, or the book
 * @param id of the scene, the chapter or the character; blank for the book
 * @param speaker id of the character who answers where {@code with} is {@link Agent#CHARACTER}; else blank
 */
public record Conversation(Scope scope, String id, Agent with, String speaker) {
    public static Conversation aboutBook(Agent with) {
        return new Conversation(Scope.BOOK, "", with, "");
    }

    public static Conversation aboutScene(String scene, Agent with) {
        return new Conversation(Scope.SCENE, scene, with, "");
    }

    /** The same with one of the people of the book. */
    public Conversation as(String character) {
        return new Conversation(scope, id, Agent.CHARACTER, character);
    }
}
