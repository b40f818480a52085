package app.snowquill.story;

import java.util.List;
import java.util.Optional;

/**
 * Step 8, and at once the book's outline: parts, chapters and scenes in reading order. A scene stands in the chapter it
 * names; the order of {@code scenes} is the order of reading.
 */
public record SceneList(List<Part> parts, List<Chapter> chapters, List<Scene> scenes) {
    public static final SceneList EMPTY = new SceneList(List.of(), List.of(), List.of());

    public SceneList {
        parts = Texts.copy(parts);
        chapters = Texts.copy(chapters);
        scenes = Texts.copy(scenes);
    }

    /** The ids that cards and prose can stand under, in reading order: a scene without one, or with another's, has none. */
    public List<String> sceneIds() {
        return scenes.stream().map(Scene::id).filter(id -> !id.isEmpty()).distinct().toList();
    }

    public Optional<Scene> scene(String id) {
        return scenes.stream().filter(scene -> scene.id().equals(id)).findFirst();
    }

    public List<Scene> scenesOf(String chapterId) {
        return scenes.stream().filter(scene -> scene.chapter().equals(chapterId)).toList();
    }

    public List<Chapter> chaptersOf(String partId) {
        return chapters.stream().filter(chapter -> chapter.part().equals(partId)).toList();
    }

    /** The scenes of one strand, in reading order. */
    public List<Scene> strand(String strand) {
        return scenes.stream().filter(scene -> scene.strand().equals(strand)).toList();
    }

    public int targetWords() {
        return scenes.stream().mapToInt(Scene::targetWords).sum();
    }
}
