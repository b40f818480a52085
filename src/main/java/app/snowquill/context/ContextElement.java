package app.snowquill.context;

import java.util.List;
import java.util.Set;

/**
 * One thing that a model might be told.
 *
 * @param id stable from call to call: "entry/gauge-house", "prose/s10", "card/s11", "instructions"
 * @param title how a person calls it: "Scene 9, Oilcloth"
 * @param text what would be sent
 * @param tags what it is about: ids of entries, and words by which agents and phases filter
 * @param agents who may be told of it
 * @param withheld texts of the facts in it that the point-of-view character can't know yet; they are left out or fenced
 */
public record ContextElement(String id, ElementKind kind, Layer layer, Priority priority, String title, String text, Set<String> tags,
                             Set<Agent> agents, List<String> withheld) {
    public ContextElement {
        tags = Set.copyOf(tags);
        agents = Set.copyOf(agents);
        withheld = List.copyOf(withheld);
    }
}
