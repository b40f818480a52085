package app.snowquill.ui.outline;

import app.snowquill.story.Chapter;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scene list with what an author can do to its scenes; each gives the list as it would be, the same where it can't be done. */
record SceneChange(SceneList list) {
    /** Puts a scene that is not in the list behind {@code after}, or last in its chapter where that is blank. */
    SceneList add(Scene scene, String after) {
        List<Scene> scenes = new ArrayList<>(list.scenes());
        int behind = scenes.stream().map(Scene::id).toList().indexOf(after);
        scenes.add(behind >= 0 ? behind + 1 : endOf(scenes, scene.chapter()), scene);
        return new SceneList(list.parts(), list.chapters(), scenes);
    }

    /**
     * Moves a scene into {@code chapter}.
     *
     * @param before id of the scene to stand in front of; blank for the end of the chapter
     */
    SceneList move(String id, String chapter, String before) {
        Optional<Scene> scene = list.scene(id);
        if (scene.isEmpty() || id.equals(before)) {
            return list;
        }
        List<Scene> scenes = new ArrayList<>(list.scenes());
        scenes.remove(scene.get());
        int place = scenes.stream().map(Scene::id).toList().indexOf(before);
        scenes.add(place >= 0 ? place : endOf(scenes, chapter), scene.get().inChapter(chapter));
        return new SceneList(list.parts(), list.chapters(), scenes);
    }

    /** One place up or down, over the edge of its chapter into the next one. {@code by} is -1 or 1. */
    SceneList move(String id, int by) {
        Optional<Scene> scene = list.scene(id);
        if (scene.isEmpty()) {
            return list;
        }
        List<String> siblings = list.scenesOf(scene.get().chapter()).stream().map(Scene::id).toList();
        int to = siblings.indexOf(id) + by;
        if (to >= 0 && to < siblings.size()) {
            String before = by < 0 ? siblings.get(to) : to + 1 < siblings.size() ? siblings.get(to + 1) : "";
            return move(id, scene.get().chapter(), before);
        }
        List<String> chapters = list.chapters().stream().map(Chapter::id).toList();
        int chapter = chapters.indexOf(scene.get().chapter()) + by;
        if (chapter < 0 || chapter >= chapters.size()) {
            return list;
        }
        String next = chapters.get(chapter);
        String first = list.scenesOf(next).stream().map(Scene::id).findFirst().orElse("");
        return move(id, next, by > 0 ? first : "");
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
