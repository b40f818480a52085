package app.snowquill.ui.scenes;

import app.snowquill.scene.ChainLinkState;
import app.snowquill.story.SceneType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws strands through rows: each lane runs from its first scene to its last, whatever stands between them. Pure. */
final class SceneLanes {
    private SceneLanes() {
    }

    /** @param count of lanes */
    static List<SceneRow> drawn(List<SceneRow> rows, int count) {
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.computeIfAbsent(rows.get(i).strand(), any -> new ArrayList<>()).add(i);
        }
        Lane[][] lanes = new Lane[rows.size()][count];
        for (Lane[] row : lanes) {
            Arrays.fill(row, Lane.EMPTY);
        }
        places.forEach((lane, stations) -> {
            for (int i = 0; i < stations.size(); i++) {
                SceneRow here = rows.get(stations.get(i));
                Lane.Line above = i == 0 ? Lane.Line.NONE : line(rows.get(stations.get(i - 1)));
                Lane.Line below = i + 1 == stations.size() ? Lane.Line.NONE : line(here);
                lanes[stations.get(i)][lane] = new Lane(ink(here), above, below,
                        here.type() == SceneType.REACTIVE ? Lane.Sign.REACTIVE : Lane.Sign.PROACTIVE);
                for (int row = stations.get(i) + 1; below != Lane.Line.NONE && row < stations.get(i + 1); row++) {
                    lanes[row][lane] = new Lane(ink(here), below, below, Lane.Sign.NONE);
                }
            }
        });
        List<SceneRow> drawn = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            drawn.add(rows.get(i).withLanes(List.of(lanes[i])));
        }
        return drawn;
    }

    private static int ink(SceneRow row) {
        return row.pov().map(ScenePov::place).orElse(Inks.NOBODY);
    }

    private static Lane.Line line(SceneRow from) {
        return from.state() == ChainLinkState.BROKEN ? Lane.Line.BROKEN : Lane.Line.HOLDS;
    }
}
