package app.snowquill.snowflake;

import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.StoryTime;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The checks of step 8. A finding's field is {@code scenes.<id>.<field>}. */
final class SceneListChecks {
    private SceneListChecks() {
    }

    static void check(SceneList list, Book book, Report report) {
        if (list.scenes().isEmpty()) {
            report.error("step-8.scenes", "scenes", "", "The list has no scenes.", "Add the first.");
            return;
        }
        Set<String> ids = new HashSet<>();
        Set<String> chapters = new HashSet<>();
        list.chapters().forEach(chapter -> chapters.add(chapter.id()));
        for (Scene scene : list.scenes()) {
            report.require("step-8.unique-id", field(scene, "id"), scene.id(), "The id of a scene");
            if (!scene.id().isEmpty() && !ids.add(scene.id())) {
                report.error("step-8.unique-id", field(scene, "id"), scene.id(), "Two scenes have the id “" + scene.id()
                        + "”.", "Give one another id.");
            }
            if (!chapters.contains(scene.chapter())) {
                report.error("step-8.chapter", field(scene, "chapter"), scene.chapter(), named(scene)
                        + " stands in a chapter that is not there.", "Move it to a chapter of the list.");
            }
            scene(scene, book, report);
        }
        book.firstThings().ifPresent(first -> total(list, first.targetWords(), report));
        anchors(list, report);
        time(list, report);
    }

    private static void scene(Scene scene, Book book, Report report) {
        report.require("step-8.complete", field(scene, "title"), scene.title(), "The title of scene " + scene.id());
        report.require("step-8.complete", field(scene, "summary"), scene.summary(), "The summary of " + named(scene));
        report.require("step-8.conflict", field(scene, "conflict"), scene.conflict(), "The conflict of " + named(scene));
        report.require("step-8.complete", field(scene, "strand"), scene.strand(), "The strand of " + named(scene));
        if (!book.characters().containsKey(scene.pov())) {
            report.error("step-8.pov", field(scene, "pov"), scene.pov(), named(scene)
                    + " is seen by “" + scene.pov() + "”, who is not in step 3.", "Choose a character that is there.");
        }
        if (scene.targetWords() < 500 || scene.targetWords() > 3_000) {
            report.error("step-8.scene-words", field(scene, "target_words"), Integer.toString(scene.targetWords()),
                    named(scene) + " is planned with " + scene.targetWords() + " words; 500 to 3,000 make a scene.",
                    scene.targetWords() < 500 ? "Join it with its neighbour." : "Part it in two.");
        }
    }

    private static void total(SceneList list, int target, Report report) {
        int sum = list.targetWords();
        if (target > 0 && Math.abs(sum - target) > target / 10) {
            report.error("step-8.total", "scenes", Integer.toString(sum), "The scenes add up to " + sum
                    + " words, the book aims at " + target + ".", sum < target ? "Add scenes." : "Take scenes out.");
        }
    }

    private static void anchors(SceneList list, Report report) {
        int total = Math.max(1, list.targetWords());
        int before = 0;
        int lastAnchor = 0;
        Set<Anchor> found = new HashSet<>();
        for (Scene scene : list.scenes()) {
            before += scene.targetWords();
            if (scene.anchor() == Anchor.NONE) {
                continue;
            }
            if (!found.add(scene.anchor()) || scene.anchor().ordinal() < lastAnchor) {
                report.error("step-8.anchor-order", field(scene, "anchor"), name(scene.anchor()), name(scene.anchor())
                        + " comes twice or out of order.", "Let each disaster happen once, in order.");
            }
            lastAnchor = Math.max(lastAnchor, scene.anchor().ordinal());
            place(scene, 100.0 * before / total, report);
        }
        for (Anchor anchor : List.of(Anchor.DISASTER_1, Anchor.DISASTER_2, Anchor.DISASTER_3)) {
            if (!found.contains(anchor)) {
                report.error("step-8.anchor", "scenes", name(anchor), "No scene carries " + name(anchor).toLowerCase() + ".",
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
        if (off > 20) {
            report.error("step-8.anchor-place", field(scene, "anchor"), name(scene.anchor()), message, fix);
        } else {
            report.warn("step-8.anchor-place", field(scene, "anchor"), name(scene.anchor()), message, fix);
        }
    }

    private static void time(SceneList list, Report report) {
        Map<String, LocalDateTime> last = new HashMap<>();
        for (Scene scene : list.scenes()) {
            Optional<LocalDateTime> moment = StoryTime.parse(scene.time());
            if (moment.isEmpty()) {
                report.warn("step-8.time-known", field(scene, "time"), scene.time(), "The time of " + named(scene)
                        + " can't be compared with others.", "Write it like 6 Feb 1923, 23:40.");
            } else if (!scene.flashback()) {
                LocalDateTime before = last.get(scene.strand());
                if (before != null && moment.get().isBefore(before)) {
                    report.error("step-8.time", field(scene, "time"), StoryTime.shown(scene.time()), named(scene)
                            + " happens before the scene that precedes it in its strand.", "Mark it as a flashback, or move it.");
                } else {
                    last.put(scene.strand(), moment.get());
                }
            }
        }
    }

    private static String field(Scene scene, String field) {
        return "scenes." + scene.id() + "." + field;
    }

    private static String named(Scene scene) {
        return scene.title().isBlank() ? "Scene " + scene.id() : "“" + scene.title() + "”";
    }

    private static String name(Anchor anchor) {
        return "Disaster " + anchor.ordinal();
    }
}
