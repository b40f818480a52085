package app.snowquill.ui.common.variants;

import app.snowquill.agent.Outcome;
import app.snowquill.agent.Span;
import app.snowquill.pipeline.agents.AgentRequest;

/**
 * What was asked, and of which text. Immutable.
 *
 * @param request with its passage
 * @param prose of the scene as the book kept it when the agent was asked
 */
public record Asked(AgentRequest request, String prose) {
    /** Whether an answer goes on where the text ends, and takes the place of nothing. */
    public boolean goesOn() {
        return request.operation().outcome() == Outcome.CONTINUATION || prose.isBlank();
    }

    public Span span() {
        return request.passage().orElse(new Span(goesOn() ? prose.length() : 0, prose.length()));
    }

    public String before() {
        return span().in(prose);
    }

    /** The scene's text with an answer in the passage's place, or at its end. */
    public String with(String answer) {
        if (goesOn()) {
            return prose.isBlank() ? answer : prose.stripTrailing() + "\n\n" + answer;
        }
        return prose.substring(0, span().from()) + answer + prose.substring(span().to());
    }

    public Asked withInstruction(String instruction) {
        return new Asked(request.withInstruction(instruction), prose);
    }
}
