package app.snowquill.pipeline.agents;

import app.snowquill.agent.Provenance;
import java.util.Optional;

/**
 * What an agent wrote.
 *
 * @param before what stood in the passage when the agent was asked; blank where it replaces nothing
 * @param text of the answer
 * @param complete whether the model came to an end by itself; false where it was stopped or cut
 * @param from the calls of the model for it, together; empty where it was stopped before one ended
 */
public record AgentAnswer(AgentRequest request, String before, String text, boolean complete, Optional<Provenance> from) {
}
