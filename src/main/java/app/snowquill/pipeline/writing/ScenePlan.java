package app.snowquill.pipeline.writing;

import app.snowquill.story.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The frame of a scene list before a word of it is written: how many scenes, about how long, in which chapter and part, and
 * which of them carries a disaster, so that disasters fall at 25, 50 and 75 % of the words. Pure.
 *
 * @param averageWords words of a scene, 500 to 3,000
 */
record ScenePlan(int averageWords, List<Place> places) {
    private static final int USUAL_WORDS = 1_400;
    private static final int SCENES_A_CHAPTER = 3;
    private static final int FEWEST = 4;
    private static final int MOST = 120;

    /** @param part 1 to 4: up to the first disaster, between, ..., after the third */
    record Place(int number, int chapter, int part, Anchor anchor) {
    }

    /** @param wanted scenes; empty for as many as the words make */
    static ScenePlan of(int targetWords, OptionalInt wanted) {
        int scenes = Math.max(FEWEST, Math.min(MOST, wanted.orElse(Math.round((float) targetWords / USUAL_WORDS))));
        int words = Math.max(500, Math.min(3_000, targetWords / scenes));
        List<Place> places = new ArrayList<>();
        int chapter = 1;
        int inChapter = 0;
        int part = 1;
        for (int number = 1; number <= scenes; number++) {
            if (inChapter == SCENES_A_CHAPTER) {
                chapter++;
                inChapter = 0;
            }
            inChapter++;
            Anchor anchor = anchor(number, scenes);
            places.add(new Place(number, chapter, part, anchor));
            if (anchor != Anchor.NONE) {
                part++;
                inChapter = SCENES_A_CHAPTER;
            }
        }
        return new ScenePlan(words, places);
    }

    private static Anchor anchor(int number, int scenes) {
        for (int quarter = 1; quarter <= 3; quarter++) {
            if (number == Math.round(quarter * scenes / 4.0f)) {
                return Anchor.values()[quarter];
            }
        }
        return Anchor.NONE;
    }
}
