package app.snowquill.context;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much room each layer has. All layers grow together in proportion to their {@link Layer#usualTokens()} until the room is dealt out;
 * none gets less than its high elements take, none more than all of its elements need, and what one does not need goes on being dealt
 * out among the others in the same proportion ("water filling"). What is left once every layer has all it needs nobody gets.
 */
final class Budgets {
    private Budgets() {
    }

    /**
     * @param floors tokens of each layer's high elements; together at most {@code room}
     * @param needs tokens of all elements of each layer, at least its floor
     * @param room tokens of all layers together, at least 0
     */
    static Map<Layer, Integer> of(Map<Layer, Integer> floors, Map<Layer, Integer> needs, int room) {
        double low = 0;
        double high = 1;
        while (sum(floors, needs, high) < Math.min(room, needs.values().stream().mapToInt(Integer::intValue).sum())) {
            high *= 2;
        }
        for (int i = 0; i < 48; i++) {
            double middle = (low + high) / 2;
            if (sum(floors, needs, middle) <= room) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Map<Layer, Integer> budgets = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            budgets.put(layer, budget(layer, floors, needs, sum(floors, needs, high) <= room ? high : low));
        }
        return budgets;
    }

    private static int sum(Map<Layer, Integer> floors, Map<Layer, Integer> needs, double scale) {
        int sum = 0;
        for (Layer layer : Layer.values()) {
            sum += budget(layer, floors, needs, scale);
        }
        return sum;
    }

    private static int budget(Layer layer, Map<Layer, Integer> floors, Map<Layer, Integer> needs, double scale) {
        int share = (int) Math.min(Integer.MAX_VALUE, Math.floor(layer.usualTokens() * scale));
        return Math.max(floors.getOrDefault(layer, 0), Math.min(share, needs.getOrDefault(layer, 0)));
    }
}
