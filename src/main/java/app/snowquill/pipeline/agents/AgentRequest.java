package app.snowquill.pipeline.agents;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Span;
import java.util.Optional;

/**
 * One thing asked of an agent.
 *
 * @param subject id of the scene, the chapter or the character that the operation's scope names; blank for the book
 * @param passage of the scene's prose as it stands in the book; empty for the whole
 * @param instruction the author's; may be blank
 * @param speaker id of the character who speaks; blank for the scene's point of view, or where nobody does
 * @param words length asked for; 0 for what the operation makes of what is there
 * @param variant 0 for the first answer, 1 for another beside it: also where the seed is fixed another one
 */
public record AgentRequest(Operation operation, String subject, Optional<Span> passage, String instruction, String speaker, int words,
                           int variant) {
    /** Of a whole scene, a chapter or a character. */
    public static AgentRequest of(Operation operation, String subject, String instruction) {
        return new AgentRequest(operation, subject, Optional.empty(), instruction, "", 0, 0);
    }

    public AgentRequest on(Span span) {
        return new AgentRequest(operation, subject, Optional.of(span), instruction, speaker, words, variant);
    }

    public AgentRequest asVariant(int number) {
        return new AgentRequest(operation, subject, passage, instruction, speaker, words, number);
    }

    public AgentRequest withInstruction(String other) {
        return new AgentRequest(operation, subject, passage, other, speaker, words, variant);
    }
}
