package app.snowquill.context;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much room each layer has where a recent story is told that grows from scene to scene: what is sent before the scene gets a round part of the
 * window, whatever the scene itself needs and however long the answer is to be, so that the next prompt begins as this one does. The
 * scene gets what is left, its high elements in any case.
 *
 * @param budgets tokens of each layer
 * @param leap how far back scenes of the recent story are told in their own words
 * @param passage tokens of such a scene's own words at most; its end is what is told
 * @param step tokens by which the story so far loses its oldest lines
 */
record SteadyRoom(Map<Layer, Integer> budgets, Leap leap, int passage, int step) {
    private static final int PARTS = 16;
    /** Of the window, what is sent before the scene; few, so that answers of different lengths go by the same. */
    private static final List<Integer> STEADY = List.of(11, 8, 6, 4, 2, 0);
    /** Of the window, what the scene is left at least. */
    private static final int LEAST_SCENE = 10;
    /** Tokens that a scene's line in the recent story usually takes. */
    private static final int LINE = 40;
    /** Of what is sent before the scene, the part that the style may take. */
    private static final int MOST_OF_SYSTEM = 8;
    private static final int LEAST_PASSAGE = 96;

    SteadyRoom {
        budgets = Map.copyOf(budgets);
    }

    /**
     * @param floors tokens of each layer's high elements; together at most {@code room}
     * @param needs tokens of all elements of each layer
     * @param room tokens of all layers together
     * @param window tokens of prompt and answer together
     * @param hasProse whether scenes of the recent story are told in their own words
     */
    static SteadyRoom of(Map<Layer, Integer> floors, Map<Layer, Integer> needs, int room, int window, boolean hasProse) {
        int step = Math.max(1, window / PARTS);
        int scene = Math.max(window / LEAST_SCENE, floors.get(Layer.CHARACTERS_AND_SCENE));
        int steady = STEADY.stream().map(parts -> step * parts).filter(tokens -> tokens <= room - scene).findFirst().orElse(0);
        int usual = Layer.PLOT_AND_WORLD.usualTokens() + Layer.RECENT_STORY.usualTokens();
        int most = room - floors.values().stream().mapToInt(Integer::intValue).sum();
        Map<Layer, Integer> budgets = new EnumMap<>(Layer.class);
        most -= given(budgets, Layer.SYSTEM, Math.min(needs.get(Layer.SYSTEM), steady / MOST_OF_SYSTEM), floors, most);
        int rest = Math.max(0, steady - budgets.get(Layer.SYSTEM));
        int share = (int) ((long) rest * Layer.RECENT_STORY.usualTokens() / usual);
        int recent = hasProse ? share : Math.min(share, roundUp(needs.get(Layer.RECENT_STORY), step));
        int world = Math.min(rest - recent, roundUp(needs.get(Layer.PLOT_AND_WORLD), step));
        most -= given(budgets, Layer.PLOT_AND_WORLD, world, floors, most);
        most -= given(budgets, Layer.RECENT_STORY, rest - world, floors, most);
        budgets.put(Layer.CHARACTERS_AND_SCENE, floors.get(Layer.CHARACTERS_AND_SCENE) + most);
        return withPassages(budgets, rest - world, step);
    }

    /** @return what of {@code most} it takes beyond its floor */
    private static int given(Map<Layer, Integer> budgets, Layer layer, int wanted, Map<Layer, Integer> floors, int most) {
        int more = Math.max(0, Math.min(wanted - floors.get(layer), most));
        budgets.put(layer, floors.get(layer) + more);
        return more;
    }

    private static SteadyRoom withPassages(Map<Layer, Integer> budgets, int recent, int step) {
        int prose = Math.max(recent / 3, recent - Leap.EIGHT.most() * LINE);
        Leap leap = Stream.of(Leap.values()).filter(one -> one != Leap.TWELVE && prose / one.most() >= LEAST_PASSAGE).findFirst().orElse(Leap.ONE);
        return new SteadyRoom(budgets, leap, prose / leap.most(), step);
    }

    private static int roundUp(int tokens, int step) {
        return (tokens + step - 1) / step * step;
    }

    /** So many tokens, or a few more: by steps, so that what follows moves seldom. */
    int inSteps(int tokens) {
        return roundUp(tokens, step);
    }

    /** Whether an element is told at all by leaps of this length. */
    boolean admits(ContextElement element) {
        List<String> leaps = Stream.of(Leap.values()).map(Leap::tag).filter(element.tags()::contains).toList();
        return leaps.isEmpty() || leaps.contains(leap.tag());
    }
}
