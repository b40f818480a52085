package app.snowquill.pipeline.outline;

import app.snowquill.story.Chapter;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A scene list with what an author can do to its scenes; each gives the list as it would be, the same where it can't be done. */
record SceneChange(SceneList list) {
    /** Puts a scene that is not in the list behind {@code after}, or last in its chapter where that is blank. */
    SceneList add(Scene scene, String after) {
        List<Scene> scenes = new ArrayList<>(list.scenes());
        int behind = scenes.stream().map(Scene::id).toList().indexOf(after);
        scenes.add(behind >= 0 ? behind + 1 : endOf(scenes, scene.chapter()), scene);
        return list.withScenes(scenes);
    }

    /**
     * Moves scenes into {@code chapter}; they keep the order they had among each other.
     *
     * @param before id of the scene to stand in front of; blank for the end of the chapter
     */
    SceneList move(Collection<String> ids, String chapter, String before) {
        List<Scene> moved = list.scenes().stream().filter(scene -> ids.contains(scene.id()))
                .map(scene -> scene.inChapter(chapter)).toList();
        List<Scene> scenes = new ArrayList<>(list.scenes());
        String front = before;
        if (ids.contains(before)) {
            List<String> siblings = list.scenesOf(chapter).stream().map(Scene::id).toList();
            int from = siblings.indexOf(before);
            front = from < 0 ? "" : siblings.subList(from, siblings.size()).stream().filter(id -> !ids.contains(id))
                    .findFirst().orElse("");
        }
        scenes.removeIf(scene -> ids.contains(scene.id()));
        int place = scenes.stream().map(Scene::id).toList().indexOf(front);
        scenes.addAll(place >= 0 ? place : endOf(scenes, chapter), moved);
        return list.withScenes(scenes);
    }

    /** Each one place up or down, over the edge of its chapter into the next one; all stay where one can't. {@code by} is -1 or 1. */
    SceneList step(Collection<String> ids, int by) {
        List<String> order = new ArrayList<>(list.sceneIds().stream().filter(ids::contains).toList());
        if (by > 0) {
            Collections.reverse(order);
        }
        SceneList now = list;
        for (String id : order) {
            SceneList next = new SceneChange(now).step(id, by);
            if (next.equals(now)) {
                return list;
            }
            now = next;
        }
        return now;
    }

    private SceneList step(String id, int by) {
        String home = list.scene(id).map(Scene::chapter).orElse("");
        List<String> siblings = list.scenesOf(home).stream().map(Scene::id).toList();
        int to = siblings.indexOf(id) + by;
        if (to >= 0 && to < siblings.size()) {
            String before = by < 0 ? siblings.get(to) : to + 1 < siblings.size() ? siblings.get(to + 1) : "";
            return move(List.of(id), home, before);
        }
        List<String> chapters = list.chapters().stream().map(Chapter::id).toList();
        int chapter = chapters.indexOf(home) + by;
        if (chapters.indexOf(home) < 0 || chapter < 0 || chapter >= chapters.size()) {
            return list;
        }
        String next = chapters.get(chapter);
        String first = list.scenesOf(next).stream().map(Scene::id).findFirst().orElse("");
        return move(List.of(id), next, by > 0 ? first : "");
    }

    /** Where a scene goes to be the last of {@code chapter}: behind its last, or behind the chapters before it. */
    private int endOf(List<Scene> scenes, String chapter) {
        List<String> chapters = list.chapters().stream().map(Chapter::id).toList();
        int mine = chapters.indexOf(chapter);
        int end = 0;
        for (int i = 0; i < scenes.size(); i++) {
            int place = chapters.indexOf(scenes.get(i).chapter());
            if (place >= 0 && place <= mine) {
                end = i + 1;
            }
        }
        return mine < 0 ? scenes.size() : end;
    }
}
