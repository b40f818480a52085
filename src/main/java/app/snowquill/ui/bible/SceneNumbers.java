package app.snowquill.ui.bible;

import app.snowquill.ledger.SceneOrder;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.ui.common.Strings;
import java.util.List;

/** What scenes are called in the bible: by their number, as they are read. Made for one book at one moment. */
final class SceneNumbers {
    private final Book book;
    private final SceneOrder order;
    private final List<String> ids;
    private final Strings strings;

    SceneNumbers(Book book, Strings strings) {
        this.book = book;
        this.order = new SceneOrder(book.outline());
        this.ids = book.outline().sceneIds();
        this.strings = strings;
    }

    /** What has happened when, which is not as read where a scene looks back. */
    SceneOrder order() {
        return order;
    }

    /** "start", "12", or "–" for a scene that is not in the outline. */
    String number(String scene) {
        return scene.isBlank() ? strings.text("bible.start") : ids.contains(scene) ? Integer.toString(ids.indexOf(scene) + 1) : "–";
    }

    /** "Start", "Scene 12". */
    String title(String scene) {
        return scene.isBlank() ? strings.text("bible.at-start") : ids.contains(scene) ? strings.text("bible.scene", number(scene))
                : strings.text("bible.no-scene");
    }

    /** "12 The blue boards"; blank ids are "From the start". */
    String line(String scene) {
        return scene.isBlank() ? strings.text("bible.from-start") : number(scene) + " "
                + book.outline().scene(scene).map(Scene::title).orElse("");
    }

    List<String> ids() {
        return ids;
    }
}
