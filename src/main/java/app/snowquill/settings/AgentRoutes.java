package app.snowquill.settings;

import app.snowquill.agent.Manner;
import app.snowquill.context.Agent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What one layer of settings, or several laid over one another, say of how each agent writes. Texts that can't be read are passed over.
 * Immutable.
 */
public final class AgentRoutes {
    public static final AgentRoutes NONE = new AgentRoutes(Map.of());

    private final Map<String, String> texts;

    private AgentRoutes(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** @param find gives what stands under a key such as "agent.writer.temperature" */
    public static AgentRoutes read(Function<String, Optional<String>> find) {
        return of((agent, aspect) -> find.apply(aspect.key(agent)));
    }

    /** The SNOWQUILL_AGENT_ variables among {@code variables}. */
    public static AgentRoutes ofEnvironment(Map<String, String> variables) {
        return of((agent, aspect) -> Optional.ofNullable(variables.get(aspect.environmentName(agent))));
    }

    private static AgentRoutes of(BiFunction<Agent, AgentAspect, Optional<String>> find) {
        Map<String, String> texts = new HashMap<>();
        for (Agent agent : Agent.values()) {
            for (AgentAspect aspect : AgentAspect.values()) {
                find.apply(agent, aspect).map(String::strip).filter(text -> !text.isEmpty() && aspect.complaint(agent, text).isEmpty())
                        .ifPresent(text -> texts.put(aspect.key(agent), text));
            }
        }
        return new AgentRoutes(texts);
    }

    /** These, and where {@code higher} says something, that. */
    public AgentRoutes under(AgentRoutes higher) {
        Map<String, String> all = new HashMap<>(texts);
        all.putAll(higher.texts);
        return new AgentRoutes(all);
    }

    /** What is said of an agent, as it stands there; empty where nothing is. */
    public Optional<String> text(Agent agent, AgentAspect aspect) {
        return Optional.ofNullable(texts.get(aspect.key(agent)));
    }

    /** How an agent writes: as is said here, else in its usual manner. */
    public StepRoute of(Agent agent) {
        Manner usual = Manner.usual(agent);
        return said(agent).or(new StepRoute(Tier.FAST, OptionalDouble.of(usual.temperature()), OptionalInt.of(usual.mostTokens())));
    }

    /** What is said here of an agent, and nothing else: for a work that has a manner of its own. */
    public StepRoute said(Agent agent) {
        Sampler sampler = new Sampler(decimal(agent, AgentAspect.MIN_P), decimal(agent, AgentAspect.REPEAT_PENALTY),
                text(agent, AgentAspect.DRY).map(word -> "on".equalsIgnoreCase(word)));
        return new StepRoute(Tier.FAST, decimal(agent, AgentAspect.TEMPERATURE),
                text(agent, AgentAspect.MOST_TOKENS).map(text -> OptionalInt.of(Integer.parseInt(text))).orElse(OptionalInt.empty()),
                sampler, text(agent, AgentAspect.MODEL).map(Path::of));
    }

    private OptionalDouble decimal(Agent agent, AgentAspect aspect) {
        return text(agent, aspect).map(text -> OptionalDouble.of(Double.parseDouble(text))).orElse(OptionalDouble.empty());
    }
}
