package app.snowquill.pipeline;

import app.snowquill.context.Agent;
import app.snowquill.context.ContextLook;
import app.snowquill.context.ContextLook.Cached;
import app.snowquill.context.TokenCount;
import app.snowquill.pipeline.running.DocumentGraph;
import app.snowquill.store.CallMetric;
import app.snowquill.story.Book;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What agents were last sent for the scenes of one book, and how much of it their model knew already. Thread-safe; lives with its book. */
final class SentContexts {
    private static final int MOST = 32;

    private final Map<Place, Sent> last = new LinkedHashMap<>();

    private record Place(Agent agent, String scene) {
    }

    private record Sent(ContextLook look, CallMetric call) {
    }

    synchronized void add(ContextLook look, CallMetric call) {
        Place place = new Place(look.agent(), look.scene());
        last.remove(place);
        last.put(place, new Sent(look, call));
        if (last.size() > MOST) {
            last.remove(last.keySet().iterator().next());
        }
    }

    private synchronized Optional<Sent> of(Agent agent, String scene) {
        return Optional.ofNullable(last.get(new Place(agent, scene)));
    }

    Optional<ContextLook> last(Agent agent, String scene) {
        return of(agent, scene).map(sent -> with(sent.look(), cached(sent, sent.call().cached())));
    }

    /** With what the last call of this scene, or of the one before it, leaves to be read. */
    ContextLook compared(ContextLook look, Book book, TokenCount count) {
        List<String> before = DocumentGraph.scenesBefore(look.scene(), book);
        return of(look.agent(), look.scene()).or(() -> before.isEmpty() ? Optional.empty() : of(look.agent(), before.get(before.size() - 1)))
                .map(sent -> with(look, cached(sent, count.of(common(look.system() + "\n" + look.user(), sent.look().system() + "\n" + sent.look().user())))))
                .orElse(look);
    }

    private static Cached cached(Sent sent, int same) {
        CallMetric call = sent.call();
        long read = Math.max(1, call.tokensIn() - call.cached());
        return new Cached(call.cached(), call.tokensIn(), same, call.firstTokenMillis() * call.cached() / read);
    }

    private static String common(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end);
    }

    private static ContextLook with(ContextLook look, Cached cached) {
        return new ContextLook(look.agent(), look.scene(), look.layers(), look.limit(), look.template(), look.answer(), look.total(), look.system(),
                look.user(), look.promptHash(), Optional.of(cached), look.refusal());
    }
}
