package app.snowquill.pipeline.agents;

import app.snowquill.context.Agent;
import app.snowquill.settings.AgentAspect;
import app.snowquill.settings.SettingLayer;
import java.util.Map;

/**
 * How an agent writes now.
 *
 * @param aspects one for each
 */
public record AgentManner(Agent agent, Map<AgentAspect, Said> aspects) {
    /**
     * What is so of one aspect.
     *
     * @param text blank for the work's own, or the model in use
     * @param everyBook what the config file says; blank where nothing
     * @param thisBook what the book says; blank where nothing
     */
    public record Said(String text, SettingLayer from, String everyBook, String thisBook) {
    }

    public AgentManner {
        aspects = Map.copyOf(aspects);
    }
}
