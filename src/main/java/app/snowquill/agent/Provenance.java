package app.snowquill.agent;

import app.snowquill.context.Agent;

/**
 * Where an answer came from.
 *
 * @param model its name; blank where none was loaded
 * @param parameters sampling and limits as canonical JSON
 * @param tokensIn of the prompt
 * @param cachedTokens of the prompt that were known from an earlier one
 * @param tokensPerSecond of writing; 0 where too little was written to tell
 */
public record Provenance(Agent agent, Operation operation, String instruction, String model, String parameters, int tokensIn, int cachedTokens,
                         int tokensOut, long millis, double tokensPerSecond) {
}
