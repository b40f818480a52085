package app.snowquill.pipeline.agents;

import app.snowquill.agent.Operation;
import java.util.Optional;

/**
 * What the author asks.
 *
 * @param text the question, or what is to be minded in an operation; blank only there
 * @param operation what to ask for; empty for the question as it stands
 * @param place where it stands in the conversation
 */
public record ChatQuestion(Conversation of, String text, Optional<Operation> operation, Place place) {
    /** Where a question stands. */
    public enum Place {
        /** Behind all that was said. */
        NEXT,
        /** In the place of the last, which is taken out once there is an answer; a whole one is not for one that was stopped, which stands behind it. */
        INSTEAD_OF_LAST
    }

    public static ChatQuestion next(Conversation of, String text) {
        return new ChatQuestion(of, text, Optional.empty(), Place.NEXT);
    }

    public static ChatQuestion next(Conversation of, Operation operation, String text) {
        return new ChatQuestion(of, text, Optional.of(operation), Place.NEXT);
    }
}
