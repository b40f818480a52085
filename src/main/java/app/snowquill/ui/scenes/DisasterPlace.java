package app.snowquill.ui.scenes;

import app.snowquill.story.Anchor;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a disaster falls by cumulative target words, the scene it happens in counted in. Ten per cent off is too much, as in the
 * check of step 8.
 *
 * @param disaster 1 to 3
 * @param scene number in reading order
 * @param percent of the book's words
 * @param fitting number of the scene up to which the expected share of the words has gone by
 */
record DisasterPlace(int disaster, int scene, double percent, int fitting) {
    private static final double TOLERANCE = 10;

    enum Timing {
        EARLY, RIGHT, LATE
    }

    static List<DisasterPlace> of(List<Scene> scenes) {
        int total = Math.max(1, scenes.stream().mapToInt(Scene::targetWords).sum());
        List<DisasterPlace> places = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < scenes.size(); i++) {
            before += scenes.get(i).targetWords();
            Anchor anchor = scenes.get(i).anchor();
            if (anchor != Anchor.NONE) {
                places.add(new DisasterPlace(anchor.ordinal(), i + 1, 100.0 * before / total, fitting(scenes, anchor, total)));
            }
        }
        return places;
    }

    private static int fitting(List<Scene> scenes, Anchor anchor, int total) {
        int before = 0;
        for (int i = 0; i < scenes.size(); i++) {
            before += scenes.get(i).targetWords();
            if (100.0 * before / total >= anchor.expectedPercent().orElseThrow()) {
                return i + 1;
            }
        }
        return scenes.size();
    }

    int expected() {
        return 25 * disaster;
    }

    Timing timing() {
        double off = percent - expected();
        return Math.abs(off) <= TOLERANCE ? Timing.RIGHT : off < 0 ? Timing.EARLY : Timing.LATE;
    }
}
