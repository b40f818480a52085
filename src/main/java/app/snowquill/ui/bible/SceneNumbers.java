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
    private final Strings strings;

    SceneNumbers(Book book, Strings strings) {
        this.book = book;
        this.order = new SceneOrder(book.outline());
        this.strings = strings;
    }

    SceneOrder order() {
        return order;
    }

    /** "start", "12", or "–" for a scene that is not in the outline. */
    String number(String scene) {
        int place = order.place(scene);
        return place < 0 ? strings.text("bible.start") : place == Integer.MAX_VALUE ? "–" : Integer.toString(place + 1);
    }

    /** "Start", "Scene 12". */
    String title(String scene) {
        int place = order.place(scene);
        return place < 0 ? strings.text("bible.at-start") : place == Integer.MAX_VALUE ? strings.text("bible.no-scene")
                : strings.text("bible.scene", Integer.toString(place + 1));
    }

    /** "12 The blue boards"; blank ids are "From the start". */
    String line(String scene) {
        return scene.isBlank() ? strings.text("bible.from-start") : number(scene) + " "
                + book.outline().scene(scene).map(Scene::title).orElse("");
    }

    List<String> ids() {
        return book.outline().sceneIds();
    }
}
