package app.snowquill.cli;

import app.snowquill.context.Agent;
import app.snowquill.settings.AgentAspect;
import app.snowquill.settings.RouteAspect;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of {@code --set}. */
final class RouteKeys {
    private static final int LAST_STEP = 10;

    private RouteKeys() {
    }

    /** @throws CliFailure where there is no such key, or its value can't be what it should */
    static Map<String, String> checked(Map<String, String> given) {
        given.forEach((key, text) -> complaint(key, text).ifPresent(sentence -> {
            throw CliFailure.usage(sentence);
        }));
        return Map.copyOf(given);
    }

    private static Optional<String> complaint(String key, String text) {
        for (int step = 0; step <= LAST_STEP; step++) {
            for (RouteAspect aspect : RouteAspect.values()) {
                if (aspect.key(step).equals(key)) {
                    return aspect.complaint(step, text);
                }
            }
        }
        Map<String, Optional<String>> agents = new HashMap<>();
        Arrays.stream(Agent.values()).forEach(agent -> Arrays.stream(AgentAspect.values())
                .forEach(aspect -> agents.put(aspect.key(agent), aspect.complaint(agent, text))));
        return agents.getOrDefault(key, Optional.of("There is no setting “" + key + "” of a step or an agent. One is step.3.tier or agent.writer.temperature."));
    }
}
