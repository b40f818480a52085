package app.snowquill.context;

import java.util.List;
import java.util.Map;

/**
 * What is to be chosen from for one prompt. Immutable.
 *
 * @param pov id of the point-of-view character; blank for none
 * @param povName as the fence names that character
 * @param candidates within a layer in the order in which they are sent: what changes least first
 * @param choices the author's, by element id
 * @param hidden what the point-of-view character can't know as the scene begins
 */
public record ContextAsk(Agent agent, Phase phase, String scene, String pov, String povName, List<Candidate> candidates,
                         Map<String, Choice> choices, List<SentElement.Withheld> hidden) {
    public ContextAsk {
        candidates = List.copyOf(candidates);
        choices = Map.copyOf(choices);
        hidden = List.copyOf(hidden);
    }

    Choice choice(ContextElement element) {
        return choices.getOrDefault(element.id(), Choice.USUAL);
    }

    boolean isFor(ContextElement element) {
        return element.agents().contains(agent) && phase.admits(element);
    }
}
