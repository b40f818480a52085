package app.snowquill.pipeline.writing.context;

import app.snowquill.context.Leap;
import app.snowquill.story.Book;
import java.util.List;

/**
 * Which scenes of the reading order stand together, so that what follows the group stays the same from scene to scene. Where nothing before a scene has
 * words yet, as in a run that writes the whole book, the recent story is lines alone, and they are short: the groups are longer. Pure.
 */
final class SceneGroups {
    private SceneGroups() {
    }

    /** @param scene one that nobody reads comes after none */
    static Leap around(String scene, Book book) {
        List<String> ids = book.outline().sceneIds();
        return ids.subList(0, Math.max(0, ids.indexOf(scene))).stream().allMatch(before -> book.prose().getOrDefault(before, "").isBlank())
                ? Leap.TWELVE : Leap.EIGHT;
    }
}
