package app.snowquill.story;

import java.util.List;
import java.util.Optional;

/**
 * Step 8, and at once the book's outline: parts, chapters and scenes in reading order. A scene stands in the chapter it
 * names; the order of {@code scenes} is the order of reading.
 *
 * @param bin scenes taken out that can go back, the last taken first; nothing counts, checks or exports them
 */
public record SceneList(List<Part> parts, List<Chapter> chapters, List<Scene> scenes, List<BinnedScene> bin) {
    public static final SceneList EMPTY = new SceneList(List.of(), List.of(), List.of(), List.of());

    public SceneList {
        parts = Texts.copy(parts);
        chapters = Texts.copy(chapters);
        scenes = Texts.copy(scenes);
        bin = Texts.copy(bin);
    }

    /** A new outline. One that comes in place of another takes that one's bin with it, or what lies there is lost. */
    public static SceneList withoutBin(List<Part> parts, List<Chapter> chapters, List<Scene> scenes) {
        return new SceneList(parts, chapters, scenes, List.of());
    }

    public SceneList withScenes(List<Scene> others) {
        return new SceneList(parts, chapters, others, bin);
    }

    public SceneList withBin(List<BinnedScene> others) {
        return new SceneList(parts, chapters, scenes, others);
    }

    public Optional<BinnedScene> binned(String id) {
        return bin.stream().filter(scene -> scene.id().equals(id)).findFirst();
    }

    /** The ids that cards and prose can stand under, in reading order: a scene without one, or with another's, has none. */
    public List<String> sceneIds() {
        return scenes.stream().map(Scene::id).filter(id -> !id.isEmpty()).distinct().toList();
    }

    public Optional<Scene> scene(String id) {
        return scenes.stream().filter(scene -> scene.id().equals(id)).findFirst();
    }

    public Optional<Chapter> chapter(String id) {
        return chapters.stream().filter(chapter -> chapter.id().equals(id)).findFirst();
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
