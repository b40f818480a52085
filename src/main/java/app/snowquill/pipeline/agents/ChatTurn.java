package app.snowquill.pipeline.agents;

import app.snowquill.context.Layer;
import java.util.List;

/**
 * What was asked and what was answered, as it is kept with the book.
 *
 * @param operation word of what was asked for; blank for a question in the author's own words
 * @param complete whether the model came to an end by itself; false where it was stopped or cut
 * @param at milliseconds since 1970
 * @param model its name; blank where it was stopped before one was told
 * @param tokensIn of the prompt; 0 where it was stopped before they were told
 * @param told tokens of each layer of what was sent
 */
public record ChatTurn(Conversation of, String question, String operation, String answer, boolean complete, long at, String model, int tokensIn,
                       int tokensOut, List<LayerTokens> told) {
    public ChatTurn {
        told = List.copyOf(told);
    }

    /** How much of a layer was sent. */
    public record LayerTokens(Layer layer, int tokens) {
    }
}
