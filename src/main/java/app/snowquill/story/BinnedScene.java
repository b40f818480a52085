package app.snowquill.story;

/**
 * A scene that was taken out of the outline and can go back. Its card, text and notes stay under its id.
 *
 * @param scene as it stood, with the chapter it stood in
 * @param after id of the scene it stood behind in the reading order; blank where it was the first
 */
public record BinnedScene(Scene scene, String after) {
    public BinnedScene {
        scene = scene == null ? Scene.EMPTY : scene;
        after = Texts.orBlank(after);
    }

    public String id() {
        return scene.id();
    }
}
