package app.snowquill.ui.context;

import app.snowquill.context.ContextLook;
import app.snowquill.context.SentElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element that is told otherwise than in the last call.
 *
 * @param before tokens in the last call; 0 where it was not sent
 * @param now tokens that would be sent
 */
record Difference(String id, String title, Kind kind, int before, int now) {
    enum Kind {
        CAME, WENT, CHANGED
    }

    /** In the order in which the elements are sent now; what went stands last. What is not sent either time is no difference. */
    static List<Difference> between(ContextLook last, ContextLook now) {
        Map<String, SentElement> before = new LinkedHashMap<>();
        each(last).stream().filter(element -> element.tokens() > 0).forEach(element -> before.put(element.id(), element));
        List<Difference> found = new ArrayList<>();
        for (SentElement element : each(now)) {
            if (element.tokens() > 0) {
                SentElement was = before.remove(element.id());
                if (was == null) {
                    found.add(new Difference(element.id(), element.title(), Kind.CAME, 0, element.tokens()));
                } else if (was.tokens() != element.tokens() || !was.text().equals(element.text())) {
                    found.add(new Difference(element.id(), element.title(), Kind.CHANGED, was.tokens(), element.tokens()));
                }
            }
        }
        before.values().forEach(was -> found.add(new Difference(was.id(), was.title(), Kind.WENT, was.tokens(), 0)));
        return found;
    }

    private static List<SentElement> each(ContextLook look) {
        return look.layers().stream().flatMap(layer -> layer.elements().stream()).toList();
    }
}
