package app.snowquill.ui.scenes;

import app.snowquill.scene.ChainLinkState;
import app.snowquill.story.ChainLink.LinkKind;
import app.snowquill.story.SceneType;
import java.util.List;
import java.util.Optional;

/**
 * One scene as every look shows it.
 *
 * @param number in reading order, from 1
 * @param strand place of its lane, from 0
 * @param lanes of this row, left to right
 * @param link how it hands on
 * @param why what is wrong with that, in sentences; may be blank
 * @param time when it happens
 * @param disaster 1 to 3; 0 where none falls here
 */
record SceneRow(String id, int number, String title, String summary, String chapter, Optional<ScenePov> pov, SceneType type,
                int strand, List<Lane> lanes, LinkKind link, ChainLinkState state, String why, List<Mark> marks, int words,
                int target, StoryMoment time, Flow flow, int disaster) {
    /** Whether the scene stands where it happens. */
    enum Flow {
        FORWARD, FLASHBACK
    }

    SceneRow {
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
    }

    SceneRow withLanes(List<Lane> others) {
        return new SceneRow(id, number, title, summary, chapter, pov, type, strand, others, link, state, why, marks, words, target,
                time, flow, disaster);
    }

    boolean has(Mark.Kind kind) {
        return marks.stream().anyMatch(mark -> mark.kind() == kind);
    }

    /** How much of its words it has, 0 to 1. */
    double part() {
        return target <= 0 ? words > 0 ? 1 : 0 : Math.min(1, (double) words / target);
    }
}
