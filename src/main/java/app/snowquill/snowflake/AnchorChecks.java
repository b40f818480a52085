package app.snowquill.snowflake;

import app.snowquill.story.Anchor;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks of step 8 that concern the disasters: each happens once, in order, near its quarter of the words. */
final class AnchorChecks {
    private AnchorChecks() {
    }

    static void check(SceneList list, Report report) {
        long total = Math.max(1, list.scenes().stream().mapToLong(Scene::targetWords).sum());
        long before = 0;
        int lastAnchor = 0;
        Set<Anchor> found = new HashSet<>();
        for (Scene scene : list.scenes()) {
            before += scene.targetWords();
            if (scene.anchor() == Anchor.NONE) {
                continue;
            }
            if (!found.add(scene.anchor()) || scene.anchor().ordinal() < lastAnchor) {
                report.error("step-8.anchor-order", SceneListChecks.field(scene, "anchor"), name(scene.anchor()), name(scene.anchor())
                        + " comes twice or out of order.", "Let each disaster happen once, in order.");
            }
            lastAnchor = Math.max(lastAnchor, scene.anchor().ordinal());
            place(scene, 100.0 * before / total, report);
        }
        for (Anchor anchor : List.of(Anchor.DISASTER_1, Anchor.DISASTER_2, Anchor.DISASTER_3)) {
            if (!found.contains(anchor)) {
                report.error("step-8.anchor", "scenes", name(anchor), "No scene carries d" + name(anchor).substring(1) + ".",
                        "Mark the scene in which it happens.");
            }
        }
    }

    private static void place(Scene scene, double percent, Report report) {
        int expected = scene.anchor().expectedPercent().orElseThrow();
        double off = Math.abs(percent - expected);
        if (off <= 10) {
            return;
        }
        String message = name(scene.anchor()) + " comes " + (percent < expected ? "early" : "late") + ", at "
                + Math.round(percent) + " % of the words instead of " + expected + " %.";
        String fix = "Move it, or move words to the other side of it.";
        String field = SceneListChecks.field(scene, "anchor");
        if (off > 20) {
            report.error("step-8.anchor-place", field, name(scene.anchor()), message, fix);
        } else {
            report.warn("step-8.anchor-place", field, name(scene.anchor()), message, fix);
        }
    }

    private static String name(Anchor anchor) {
        return "Disaster " + anchor.ordinal();
    }
}
