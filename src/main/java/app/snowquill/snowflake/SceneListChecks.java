package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.StoryTime;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks of step 8; those of its disasters are in {@link AnchorChecks}. A finding's field is {@code scenes.<id>.<field>}. */
final class SceneListChecks {
    private SceneListChecks() {
    }

    static void check(SceneList list, Book book, Report report) {
        if (list.scenes().isEmpty()) {
            report.error("step-8.scenes", "scenes", "", "The list has no scenes.", "Add the first.");
            return;
        }
        frame(list, report);
        Set<String> ids = new HashSet<>();
        Set<String> summaries = new HashSet<>();
        for (Scene scene : list.scenes()) {
            if (report.require("step-8.unique-id", field(scene, "id"), scene.id(), "The id of a scene") && !ids.add(scene.id())) {
                report.error("step-8.unique-id", field(scene, "id"), scene.id(), "Two scenes have the id “" + scene.id()
                        + "”.", "Give one another id.");
            }
            scene(scene, book, report);
            if (!scene.summary().isBlank() && !summaries.add(Likeness.plain(scene.summary()))) {
                report.warn("step-8.summary-again", field(scene, "summary"), scene.summary(), named(scene)
                        + " tells what an earlier scene tells.", "Say what is new, or join the two.");
            }
        }
        book.firstThings().ifPresent(first -> total(list, first.targetWords(), report));
        AnchorChecks.check(list, report);
        time(list, report);
    }

    /** Scenes stand in chapters that are there, chapters in parts that are there, in one place each. */
    private static void frame(SceneList list, Report report) {
        Set<String> parts = list.parts().stream().map(Part::id).collect(Collectors.toSet());
        Set<String> chapters = new HashSet<>();
        for (Chapter chapter : list.chapters()) {
            if (chapter.id().isBlank() || !chapters.add(chapter.id())) {
                report.error("step-8.chapter", "chapters", chapter.title(), "A chapter has no id of its own: “" + chapter.id() + "”.",
                        "Give it another id.");
            }
            if (!parts.contains(chapter.part())) {
                report.error("step-8.part", "chapters", chapter.title(), "The chapter “" + chapter.title()
                        + "” stands in a part that is not there.", "Move it to a part of the list.");
            }
        }
        Set<String> left = new HashSet<>();
        String before = null;
        for (Scene scene : list.scenes()) {
            if (!chapters.contains(scene.chapter())) {
                report.error("step-8.chapter", field(scene, "chapter"), scene.chapter(), named(scene)
                        + " stands in a chapter that is not there.", "Move it to a chapter of the list.");
            } else if (!scene.chapter().equals(before) && !left.add(scene.chapter())) {
                report.warn("step-8.chapter", field(scene, "chapter"), scene.chapter(), named(scene)
                        + " stands apart from the other scenes of its chapter.", "Move it beside them.");
            }
            before = scene.chapter();
        }
    }

    private static void scene(Scene scene, Book book, Report report) {
        report.require("step-8.complete", field(scene, "title"), scene.title(), "The title of scene " + scene.id());
        report.require("step-8.complete", field(scene, "summary"), scene.summary(), "The summary of " + named(scene));
        report.require("step-8.complete", field(scene, "place"), scene.place(), "The place of " + named(scene));
        report.require("step-8.complete", field(scene, "time"), scene.time(), "The time of " + named(scene));
        report.require("step-8.complete", field(scene, "strand"), scene.strand(), "The strand of " + named(scene));
        if (report.require("step-8.conflict", field(scene, "conflict"), scene.conflict(), "The conflict of " + named(scene))
                && (Cues.saysThereIsNoConflict(scene.conflict()) || Likeness.same(scene.conflict(), scene.summary()))) {
            report.warn("step-8.conflict", field(scene, "conflict"), scene.conflict(), "This does not say who or what stands against whom in "
                    + named(scene) + ".", "Who wants something here, and who or what is in the way?");
        }
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
        long sum = list.scenes().stream().mapToLong(Scene::targetWords).sum();
        if (target > 0 && Math.abs(sum - target) * 10 > target) {
            report.error("step-8.total", "scenes", Long.toString(sum), "The scenes add up to " + sum
                    + " words, the book aims at " + target + ".", sum < target ? "Add scenes." : "Take scenes out.");
        }
    }

    private static void time(SceneList list, Report report) {
        Map<String, LocalDateTime> last = new HashMap<>();
        for (Scene scene : list.scenes()) {
            Optional<LocalDateTime> moment = StoryTime.parse(scene.time());
            LocalDateTime before = last.get(scene.strand());
            if (moment.isEmpty()) {
                if (!scene.time().isBlank()) {
                    report.warn("step-8.time-known", field(scene, "time"), scene.time(), "The time of " + named(scene)
                            + " can't be compared with others.", "Write it like 6 Feb 1923, 23:40.");
                }
            } else if (scene.flashback()) {
                if (before != null && !moment.get().isBefore(before)) {
                    report.warn("step-8.flashback", field(scene, "flashback"), StoryTime.shown(scene.time()), named(scene)
                            + " is marked as a flashback and does not look back.", "Take the mark away, or mend the time.");
                }
            } else if (before != null && moment.get().isBefore(before)) {
                report.error("step-8.time", field(scene, "time"), StoryTime.shown(scene.time()), named(scene)
                        + " happens before the scene that precedes it in its strand.", "Mark it as a flashback, or move it.");
            } else {
                last.put(scene.strand(), moment.get());
            }
        }
    }

    static String field(Scene scene, String field) {
        return "scenes." + scene.id() + "." + field;
    }

    private static String named(Scene scene) {
        return scene.title().isBlank() ? "Scene " + scene.id() : "“" + scene.title() + "”";
    }
}
