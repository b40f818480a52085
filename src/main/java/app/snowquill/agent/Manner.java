package app.snowquill.agent;

import app.snowquill.context.Agent;

/**
 * How an agent writes.
 *
 * @param temperature 0 to 2
 * @param mostTokens of one answer, at least 16
 */
public record Manner(double temperature, int mostTokens) {
    /** Where nobody says otherwise. */
    public static Manner usual(Agent agent) {
        return switch (agent) {
            case WRITER -> new Manner(0.8, 2_000);
            case EDITOR -> new Manner(0.6, 800);
            case CHARACTER -> new Manner(0.8, 800);
            case RATER -> new Manner(0.7, 600);
            case ARCHITECT -> new Manner(0.8, 1_200);
            case DIRECTOR -> new Manner(0.8, 2_000);
            case DRAMATURGE -> new Manner(0.6, 800);
            case CONTINUITY -> new Manner(0.2, 800);
        };
    }
}
