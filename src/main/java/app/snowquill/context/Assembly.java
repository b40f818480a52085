package app.snowquill.context;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses what of everything that might be told goes into one prompt, so that it fits. High elements go in whole or nothing does; then what is
 * medium, then what is low, each layer within its budget ({@link Budgets}); what a layer leaves of its budget goes to the recent story,
 * and what that leaves to whichever layer still has matter, those that change with every scene first. What the point-of-view character can't know is taken out or fenced before anything is counted. The
 * same ask and room always give the same. Where a recent story is told that grows from scene to scene, what stands before the scene has its own
 * room ({@link SteadyRoom}), and what that leaves goes to the scene. Thread-safe if its parts are.
 */
public final class Assembly {
    private static final List<Layer> FILLED = List.of(Layer.SYSTEM, Layer.CHARACTERS_AND_SCENE, Layer.PLOT_AND_WORLD, Layer.RECENT_STORY);
    /** To whom what is left over goes: first what changes with every scene anyway. */
    private static final List<Layer> SPILLED = List.of(Layer.CHARACTERS_AND_SCENE, Layer.RECENT_STORY, Layer.PLOT_AND_WORLD, Layer.SYSTEM);
    /** Of all the room, the part in which the long-lived layer gives way. */
    private static final int STEPS = 32;

    private final TokenCount count;
    private final Distilled distilled;

    public Assembly(TokenCount count, Distilled distilled) {
        this.count = count;
        this.distilled = distilled;
    }

    /**
     * @param layers in the order in which they are sent
     * @param texts of each layer, blank where nothing of it is sent
     * @param missing tokens that the high elements want beyond the room; then nothing may be sent
     * @param isShort whether something is cut or left out that more room would bring in
     */
    public record Assembled(List<LayerUse> layers, Map<Layer, String> texts, int missing, boolean isShort) {
        public Assembled {
            layers = List.copyOf(layers);
            texts = Map.copyOf(texts);
        }
    }

    /**
     * @param room tokens of all layers together; where it is negative nothing fits
     * @param window tokens that the model holds, answer and all; the same from call to call
     */
    public Assembled assemble(ContextAsk ask, int room, int window) {
        KnowledgeFence fence = new KnowledgeFence(ask.hidden());
        Map<Layer, LayerFill> fills = new EnumMap<>(Layer.class);
        Map<Layer, Integer> floors = new EnumMap<>(Layer.class);
        Map<Layer, Integer> needs = new EnumMap<>(Layer.class);
        List<String> all = ask.candidates().stream() // what stands by is heard only once it is known what stands before it
                .map(candidate -> candidate.element().id()).toList();
        for (Layer layer : Layer.values()) {
            LayerFill fill = new LayerFill(layer, ask.candidates().stream()
                    .filter(candidate -> candidate.element().layer() == layer && ask.isFor(candidate.element()) && !candidate.element().text().isBlank())
                    .map(candidate -> Offer.of(candidate, ask, fence)).toList(), ask, count, distilled, fence);
            fill.leaveOutSaid(all);
            fills.put(layer, fill);
            floors.put(layer, fill.used());
            needs.put(layer, fill.need());
        }
        int high = floors.values().stream().mapToInt(Integer::intValue).sum();
        boolean steady = fills.get(Layer.RECENT_STORY).isSteady();
        Map<Layer, Integer> budgets = high > room ? floors : steady ? steadily(fills, floors, needs, room, window) : filled(fills, floors, needs, room);
        Map<Layer, String> texts = new EnumMap<>(Layer.class);
        fills.forEach((layer, fill) -> texts.put(layer, fill.text()));
        boolean isShort = fills.entrySet().stream().anyMatch(fill -> (!steady || fill.getKey() == Layer.CHARACTERS_AND_SCENE) && fill.getValue().isShort());
        return new Assembled(fills.entrySet().stream().map(fill -> new LayerUse(fill.getKey(), budgets.get(fill.getKey()), fill.getValue().used(),
                fill.getValue().elements())).toList(), texts, Math.max(0, high - room), isShort);
    }

    /** In the order in which they are sent: what stands first must not depend on what follows. */
    private static Map<Layer, Integer> steadily(Map<Layer, LayerFill> fills, Map<Layer, Integer> floors, Map<Layer, Integer> needs, int room, int window) {
        SteadyRoom rooms = SteadyRoom.of(floors, needs, room, window, fills.get(Layer.RECENT_STORY).hasProse());
        Map<Layer, Integer> budgets = new EnumMap<>(rooms.budgets());
        LayerFill scene = fills.get(Layer.CHARACTERS_AND_SCENE);
        int left = room;
        List<String> whole = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            budgets.merge(layer, layer == Layer.CHARACTERS_AND_SCENE ? left : 0, Math::max);
            fills.get(layer).fill(budgets.get(layer), rooms);
            whole.addAll(fills.get(layer).whole());
            if (layer == Layer.RECENT_STORY) {
                scene.leaveOutSaid(whole);
                fills.get(layer).fillLow(Math.min(budgets.get(layer), left - scene.needOfMedium()));
            }
            left -= fills.get(layer).used();
        }
        return budgets;
    }

    private static Map<Layer, Integer> filled(Map<Layer, LayerFill> fills, Map<Layer, Integer> floors, Map<Layer, Integer> needs, int room) {
        Map<Layer, Integer> budgets = new EnumMap<>(Budgets.of(floors, needs, room));
        int step = Integer.highestOneBit(Math.max(1, room / STEPS));
        boolean tight = needs.values().stream().mapToInt(Integer::intValue).sum() > room;
        int left = room;
        for (Layer layer : FILLED) {
            int budget = budgets.get(layer);
            if (tight && layer == Layer.PLOT_AND_WORLD && budget < needs.get(layer)) {
                budget = Math.max(floors.get(layer), budget / step * step); // the small changes of the other layers must not move it
            } else if (layer == Layer.RECENT_STORY) {
                budget = Math.max(budget, Math.min(left, needs.get(layer)));
            }
            budgets.put(layer, budget);
            fills.get(layer).fill(budget, step);
            left -= fills.get(layer).used();
        }
        for (Layer layer : SPILLED) {
            left -= spilled(fills.get(layer), layer == Layer.PLOT_AND_WORLD || layer == Layer.SYSTEM ? left / step * step : left, step);
            budgets.merge(layer, fills.get(layer).used(), Math::max);
        }
        return budgets;
    }

    /** @return tokens that the layer takes more than before */
    private static int spilled(LayerFill fill, int left, int step) {
        int before = fill.used();
        if (left > 0 && fill.isShort()) {
            fill.fill(before + left, step);
        }
        return fill.used() - before;
    }
}
