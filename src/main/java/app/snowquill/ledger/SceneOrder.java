package app.snowquill.ledger;

import app.snowquill.story.SceneList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which scene comes before which, as read. A scene that does not stand in the outline comes never; a blank id comes before the first. Immutable. */
public final class SceneOrder {
    private final Map<String, Integer> places = new HashMap<>();

    public SceneOrder(SceneList outline) {
        List<String> ids = outline.sceneIds();
        for (int i = 0; i < ids.size(); i++) {
            places.put(ids.get(i), i);
        }
    }

    /** The scene's place from 0; -1 for a blank id, {@link Integer#MAX_VALUE} for a scene that is not in the outline. */
    public int place(String scene) {
        return scene.isBlank() ? -1 : places.getOrDefault(scene, Integer.MAX_VALUE);
    }

    /** Whether what begins with {@code since} has begun once {@code scene} begins. */
    public boolean hasBegunBefore(String since, String scene) {
        return place(since) < place(scene);
    }
}
