package app.snowquill.ui.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the author was in each scene: caret and scroll. Lives with the page. */
final class ScenePlace {
    /**
     * @param caret position in the editor
     * @param scroll px from the top
     */
    record Place(int caret, double scroll) {
    }

    private final Map<String, Place> places = new HashMap<>();

    void remember(String scene, ProsePage page) {
        if (!scene.isEmpty()) {
            places.put(scene, new Place(page.area().getCaretPosition(), page.scroll()));
        }
    }

    void restore(String scene, ProsePage page) {
        Place place = Optional.ofNullable(places.get(scene)).orElse(new Place(1, 0));
        int caret = Math.max(1, Math.min(place.caret(), page.area().getLength()));
        page.area().selectRange(caret, caret);
        page.scrollTo(place.scroll());
    }
}
