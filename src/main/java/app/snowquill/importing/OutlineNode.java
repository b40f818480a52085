package app.snowquill.importing;

import java.util.List;
import java.util.Optional;

/**
 * A folder or a text of a project that orders both in a tree.
 *
 * @param scene its own text; a folder may have one too
 * @param chapterNotes what is said of a folder
 */
record OutlineNode(String title, Optional<ForeignScene> scene, List<String> chapterNotes, List<OutlineNode> children) {
    OutlineNode {
        chapterNotes = List.copyOf(chapterNotes);
        children = List.copyOf(children);
    }

    static OutlineNode text(ForeignScene scene) {
        return new OutlineNode(scene.title(), Optional.of(scene), List.of(), List.of());
    }
}
