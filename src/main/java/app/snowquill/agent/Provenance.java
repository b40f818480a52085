package app.snowquill.agent;

import app.snowquill.context.Agent;

/**
 * Where an answer came from: one call of a model, or several of one work, whose figures are those of all of them.
 *
 * @param model name of the one that was asked last; blank where none was loaded
 * @param parameters sampling and limits as canonical JSON
 * @param tokensIn of the prompts
 * @param cachedTokens of the prompts that were known from an earlier one
 * @param millis of the calls one after another, also where some were made at once
 * @param tokensPerSecond of writing; 0 where too little was written to tell
 */
public record Provenance(Agent agent, Operation operation, String instruction, String model, String parameters, int tokensIn, int cachedTokens,
                         int tokensOut, long millis, double tokensPerSecond) {
    /** With a later call of the same work. */
    public Provenance and(Provenance later) {
        double seconds = seconds() + later.seconds();
        int timed = (tokensPerSecond > 0 ? tokensOut : 0) + (later.tokensPerSecond > 0 ? later.tokensOut : 0);
        return new Provenance(agent, operation, instruction, later.model, later.parameters, tokensIn + later.tokensIn, cachedTokens + later.cachedTokens,
                tokensOut + later.tokensOut, millis + later.millis, seconds > 0 ? timed / seconds : 0);
    }

    /** Of writing. */
    private double seconds() {
        return tokensPerSecond > 0 ? tokensOut / tokensPerSecond : 0;
    }
}
