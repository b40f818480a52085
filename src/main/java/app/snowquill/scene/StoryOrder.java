package app.snowquill.scene;

import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.StoryTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What has happened before a scene: by story time where both times are known, else by the order of reading. Pure. */
final class StoryOrder {
    private final Book book;

    StoryOrder(Book book) {
        this.book = book;
    }

    List<Scene> before(SceneCard card) {
        return book.outline().scenes().stream().filter(other -> isBefore(other, card)).toList();
    }

    private boolean isBefore(Scene other, SceneCard card) {
        if (other.id().equals(card.scene())) {
            return false;
        }
        Optional<LocalDateTime> then = StoryTime.parse(other.time());
        Optional<LocalDateTime> now = StoryTime.parse(card.time());
        if (then.isPresent() && now.isPresent() && !then.equals(now)) {
            return then.get().isBefore(now.get());
        }
        return place(other.id()) < place(card.scene());
    }

    private int place(String scene) {
        return book.outline().sceneIds().indexOf(scene);
    }
}
