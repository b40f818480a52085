package app.snowquill.pipeline.outline;

import app.snowquill.story.BinnedScene;
import app.snowquill.story.Chapter;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A scene list with what can be done with its bin; each gives the list as it would be, the same where nothing changes. */
record BinChange(SceneList list) {
    /** Takes scenes out of the reading order; each remembers the scene it stood behind. */
    SceneList put(Collection<String> ids) {
        List<Scene> staying = new ArrayList<>();
        List<BinnedScene> taken = new ArrayList<>();
        String before = "";
        for (Scene scene : list.scenes()) {
            if (ids.contains(scene.id())) {
                taken.add(new BinnedScene(scene, before));
            } else {
                staying.add(scene);
            }
            before = scene.id();
        }
        taken.addAll(list.bin());
        return staying.size() == list.scenes().size() ? list
                : new SceneList(list.parts(), list.chapters(), staying, taken);
    }

    /** Puts scenes back where they stood, or as near to it as the outline still has. */
    SceneList restore(Collection<String> ids) {
        SceneList now = list;
        for (BinnedScene binned : list.bin()) {
            if (ids.contains(binned.id())) {
                now = new BinChange(now).back(binned);
            }
        }
        return now;
    }

    /** Takes a scene out of the bin and into a chapter. {@code before} as in {@link SceneChange#move}. */
    SceneList place(String id, String chapter, String before) {
        Optional<BinnedScene> binned = list.binned(id);
        return binned.isEmpty() ? list
                : new SceneChange(new SceneChange(without(id)).add(binned.get().scene().inChapter(chapter), ""))
                        .move(List.of(id), chapter, before);
    }

    private SceneList back(BinnedScene binned) {
        SceneList rest = without(binned.id());
        Optional<Scene> neighbour = stillThere(binned.after());
        Scene scene = rest.chapter(binned.scene().chapter()).isPresent() ? binned.scene()
                : binned.scene().inChapter(neighbour.map(Scene::chapter)
                        .orElseGet(() -> rest.chapters().stream().map(Chapter::id).findFirst().orElse(binned.scene().chapter())));
        if (neighbour.filter(other -> other.chapter().equals(scene.chapter())).isPresent()) {
            return new SceneChange(rest).add(scene, neighbour.get().id());
        }
        String first = rest.scenesOf(scene.chapter()).stream().map(Scene::id).findFirst().orElse("");
        return new SceneChange(new SceneChange(rest).add(scene, "")).move(List.of(scene.id()), scene.chapter(), first);
    }

    /** The scene of this id, or where that lies in the bin itself, the one it stood behind, and so on. */
    private Optional<Scene> stillThere(String id) {
        String wanted = id;
        for (int steps = 0; steps <= list.bin().size(); steps++) {
            Optional<Scene> scene = list.scene(wanted);
            Optional<BinnedScene> binned = list.binned(wanted);
            if (scene.isPresent() || binned.isEmpty()) {
                return scene;
            }
            wanted = binned.get().after();
        }
        return Optional.empty();
    }

    private SceneList without(String id) {
        return list.withBin(list.bin().stream().filter(binned -> !binned.id().equals(id)).toList());
    }
}
