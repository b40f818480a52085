package app.snowquill.ui.scenes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the view of all scenes asks of the window around it. On the window's thread.
 *
 * @param open shows a scene on its page
 * @param addScene behind the scene of this id, or last
 */
public record ScenesActions(Consumer<String> open, Consumer<Optional<String>> addScene, Runnable addChapter,
                            Runnable openSceneList, Moves moves) {
    /** Changes of the outline, each one undo. */
    public interface Moves {
        /** @param before id of the scene to stand in front of; blank for the end of the chapter */
        void place(List<String> scenes, String chapter, String before);

        /** @param by -1 for one place up, 1 for down */
        void step(List<String> scenes, int by);

        void bin(List<String> scenes);
    }
}
