package app.snowquill.pipeline.writing.context;

import app.snowquill.context.Agent;
import app.snowquill.context.Candidate;
import app.snowquill.context.ContextElement;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Layer;
import app.snowquill.context.Priority;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Candidates as they are found, in the order in which they are sent. Belongs to one context. */
final class Elements {
    private final List<Candidate> all = new ArrayList<>();

    /** One that every agent may be told of. */
    Elements add(String id, ElementKind kind, Layer layer, Priority priority, String title, String text, String why, String... tags) {
        all.add(new Candidate(new ContextElement(id, kind, layer, priority, title, text.strip(), Set.of(tags), EnumSet.allOf(Agent.class), List.of()), why));
        return this;
    }

    void add(Candidate candidate) {
        all.add(candidate);
    }

    List<Candidate> all() {
        return all;
    }
}
